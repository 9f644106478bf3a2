// What Node makes of the product's files is kept beside its libraries: the next start, and each process that reads
// somebody's data, takes it from there rather than making it again. Where that place cannot be written, nothing is kept.
import { constants, enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const kept = fileURLToPath(new URL('../node_modules/.cache/gouverne', import.meta.url));
if (enableCompileCache(kept).status === constants.compileCacheStatus.ENABLED) process.env.NODE_COMPILE_CACHE = kept;
await import('./main.ts');
