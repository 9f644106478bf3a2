import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,contract,store,warehouse,server,cli,i18n,example,web,test}/**/*.test.{ts,tsx}'],
    exclude: ['test/journeys/**', 'node_modules/**'],
    // What hangs is ended; nothing here measures a time. A slow and busy machine has needed five times what a quick one does.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Two cores: engines and DuckDB children are started by tests themselves.
    maxWorkers: 2,
    env: { GOUVERNE_LANGUAGE: 'en' },
  },
});
