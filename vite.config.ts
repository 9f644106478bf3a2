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

export default defineConfig({
  root: 'web',
  plugins: [react(), contractRoutes()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows fonts and styles from our own address only, never from data: addresses.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': { target: process.env.GOUVERNE_API ?? 'http://127.0.0.1:3000', changeOrigin: false } } },
});
