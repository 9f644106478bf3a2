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

export default defineConfig({
  root: 'web',
  plugins: [react(), contractRoutes(), firstFonts()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows fonts and styles from our own address only, never from data: addresses.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api/': { target: process.env.GOUVERNE_API ?? 'http://127.0.0.1:3000', changeOrigin: false } } },
});
