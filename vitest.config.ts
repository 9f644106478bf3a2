import { defineConfig } from 'vitest/config';

const except = ['test/journeys/**', 'node_modules/**'];

export default defineConfig({
  test: {
    globalSetup: 'test/leave-nothing.ts',
    setupFiles: 'test/same-draws.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'subject and server',
          include: ['{src,contract,store,server,i18n,example}/**/*.test.ts'],
          exclude: except,
          // What these files import is the larger part of most: two processes import it once, and go from file to file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages, engines and whole installations',
          include: ['{warehouse,cli,web,test}/**/*.test.{ts,tsx}'],
          exclude: except,
        },
      },
    ],
    // What hangs is ended; nothing here measures a time. A slow and busy machine has needed five times what a quick one does.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Two cores: engines and DuckDB children are started by tests themselves.
    maxWorkers: 2,
    env: { GOUVERNE_LANGUAGE: 'en' },
  },
});
