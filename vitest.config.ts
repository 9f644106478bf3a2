import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,contract,store,warehouse,server,cli,i18n,example,web,test}/**/*.test.{ts,tsx}'],
    exclude: ['test/journeys/**', 'node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores: engines and DuckDB children are started by tests themselves.
    maxWorkers: 2,
    env: { GOUVERNE_LANGUAGE: 'en' },
  },
});
