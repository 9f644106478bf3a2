declare module 'virtual:contract-routes' {
  import type { contract } from '../contract/contract.ts';

  /** The contract without its schemas, written at build time by vite.config.ts. */
  export const routes: typeof contract;
}
