#!/usr/bin/env node
// The bin of the package: whatever Node the system has, the product runs on the one its lock file pins.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const node = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
const run = spawn(node, [join(here, 'run.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' });
// Told to stop, it tells what it runs; a keyboard tells both by itself.
process.on('SIGTERM', () => run.kill('SIGTERM'));
process.on('SIGINT', () => {});
run.on('exit', (code) => process.exit(code ?? 1));
