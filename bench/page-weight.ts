// What the browser fetches before the steering page can be drawn: `node bench/page-weight.ts`. Builds the client apart, and
// adds up the scripts that the entry, the page, the frame and one language's first words import without waiting, in gzip.
// Fails beyond its budget: a size is the same on every machine.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';

const BUDGET = 280_000;
const outDir = mkdtempSync(join(tmpdir(), 'gouverne-weight-'));
try {
  await build({ logLevel: 'error', build: { outDir, manifest: true, emptyOutDir: true } });
  const manifest: Manifest = JSON.parse(readFileSync(join(outDir, '.vite', 'manifest.json'), 'utf8'));
  const weights = (['en', 'fr'] as const).map((language) => {
    const files = closure(manifest, ['index.html', 'ahead.ts', 'pages/home.tsx', `../i18n/${language}/first.ts`]);
    const scripts = files.filter((file) => file.endsWith('.js')).map((file) => ({ file, bytes: packed(file) }));
    const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
    console.log(
      `steering page, ${language}: ${(bytes / 1000).toFixed(1)} kB of JavaScript, gzip, in ${scripts.length} files`,
    );
    for (const script of scripts.sort((a, b) => b.bytes - a.bytes).slice(0, 5))
      console.log(`   ${(script.bytes / 1000).toFixed(1)} kB  ${script.file}`);
    return bytes;
  });
  if (Math.max(...weights) > BUDGET) {
    console.error(`beyond the budget of ${BUDGET / 1000} kB`);
    process.exitCode = 1;
  }
} finally {
  rmSync(outDir, { recursive: true, force: true });
}

function closure(manifest: Manifest, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const walk = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not in the build: what the first page fetches has changed its name`);
    if (seen.has(name)) return;
    seen.add(name);
    for (const next of chunk.imports ?? []) walk(next);
  };
  for (const entry of entries) walk(entry);
  return [...seen].flatMap((name) => manifest[name]?.file ?? []);
}

function packed(file: string): number {
  return gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length;
}
