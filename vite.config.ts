import { minifyContractRouter } from '@orpc/contract';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { contract } from './contract/contract.ts';

const ROUTES = 'virtual:contract-routes';

/** The browser needs each operation's method and path, not its schemas: this keeps zod out of the first page. */
function contractRoutes(): Plugin {
  return {
    name: 'contract-routes',
    resolveId: (id) => (id === ROUTES ? `\0${ROUTES}` : undefined),
    load: (id) =>
      id === `\0${ROUTES}` ? `export const routes = ${JSON.stringify(minifyContractRouter(contract))}` : undefined,
  };
}

/** The two faces of every first page: fetched beside the script rather than after the style sheet, so that no word moves. */
function firstFonts(): Plugin {
  const faces = /(newsreader-latin-opsz-normal|instrument-sans-latin-wght-normal)[^/]*\.woff2$/;
  return {
    name: 'first-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => faces.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
            injectTo: 'head' as const,
          })),
    },
  };
}

/** The small script that asks ahead: in the page before the client's, and waiting for nothing (`web/ahead.ts`). */
function aheadOfAll(): Plugin {
  return {
    name: 'ahead-of-all',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.values(bundle ?? {})
          .filter((chunk) => chunk.type === 'chunk' && chunk.isEntry && chunk.name === 'ahead')
          .map(({ fileName }) => ({
            tag: 'script',
            attrs: { type: 'module', async: true, crossorigin: true, src: `/${fileName}` },
            injectTo: 'head' as const,
          })),
    },
  };
}

export default defineConfig({
  root: 'web',
  plugins: [react(), contractRoutes(), firstFonts(), aheadOfAll()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows fonts and styles from our own address only, never from data: addresses.
    assetsInlineLimit: 0,
    // What every page needs is one file on purpose (decision 0074); its weight is held by `bench/page-weight.ts`. The sorter's
    // worker is one too: it reads lines away from the page, with all that was learnt about them (decision 0116).
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      input: { index: 'web/index.html', ahead: 'web/ahead.ts' },
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'ahead',
              test: /preload-helper|web\/(ahead|asked-ahead|page-needs|first-language|remembered)\.ts|i18n\/dictionary\.ts/,
              priority: 2,
            },
            // What was learnt from labelled lines changes less often than what reads it: a file a language, kept by the browser.
            {
              name: 'learnt-en',
              test: /src\/wording\/(listening\/listener|weighing\/weights)(-[a-z]+)?-en\./,
              priority: 3,
            },
            {
              name: 'learnt-fr',
              test: /src\/wording\/(listening\/listener|weighing\/weights)(-[a-z]+)?-fr\./,
              priority: 3,
            },
            // One file of what every page begins with, rather than fifty: each costs a request.
            // Not the client's own module, which waits at its top for words that are made of these.
            {
              name: 'first',
              tags: ['$initial'],
              test: (id) => !/\/web\/(main\.tsx|index\.html)/.test(id),
              priority: 1,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api/': { target: process.env.GOUVERNE_API ?? 'http://127.0.0.1:3000', changeOrigin: false } } },
});
