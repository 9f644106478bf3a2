import type { Choice } from '../../src/alignment/question.ts';
import type { RivalDefinition } from '../charts/chart-data.ts';
import { useWords } from '../language.tsx';
import type { Revealed } from './alignment-data.ts';
import { inOrder, useChoiceWords } from './choice-words.ts';
import type { RevealedPage } from './reveal-summary.tsx';

type Words = RivalDefinition['words'];

/** Each definition as a row of the drawing: what it says, how many gave it, what it counts. */
export function useRivals(page: Pick<RevealedPage, 'profile'>, shown: Revealed): RivalDefinition[] {
  const { reveal } = useWords().alignmentPage;
  const say = useDefinitionWords(page.profile);
  const numbers = new Map(shown.numbers?.clusters.map((cluster) => [cluster.hash, cluster]));
  const series = new Map(shown.series?.map((each) => [each.hash, each.series]));
  return (shown.definitions ?? []).map(({ hash, meaning, choices }) => {
    const words: Words =
      meaning.kind === 'in-words'
        ? [{ text: `“${shortened(meaning.words)}”` }, { text: reveal.inWords, quiet: true }]
        : meaning.kind === 'open'
          ? [...say(choices), { text: reveal.leftOpen, quiet: true }]
          : say(choices);
    const found = numbers.get(hash);
    const drawn = series.get(hash);
    return {
      id: hash,
      words: words.length > 0 ? words : [{ text: reveal.leftOpen }],
      value: found?.value ?? null,
      people: found?.people ?? 1,
      ...(drawn && drawn.length > 0 && { series: drawn }),
    };
  });
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)}…` : text);

/** The choices as a few words: what is done and how often in ink, over how long and without whom in grey. */
export function useDefinitionWords(profile: RevealedPage['profile']): (choices: readonly Choice[]) => Words {
  const { reveal } = useWords().alignmentPage;
  const words = useChoiceWords(profile);
  return (choices) =>
    inOrder(choices).flatMap((choice): Words => {
      if (choice.token === 'exclusion') {
        const kind = profile?.findings.find(({ id }) => id === choice.findingId)?.kind ?? 'other';
        return [{ text: reveal.short[kind](choice.leaveOut), quiet: true }];
      }
      if ((choice.token === 'event' || choice.token === 'segment') && choice.condition === null) return [];
      if (choice.token === 'entity') return [];
      if (choice.token === 'zone')
        return choice.zone === profile?.zones[0] ? [] : [{ text: words.choice(choice), quiet: true }];
      return [{ text: words.choice(choice), quiet: choice.token !== 'threshold' && choice.token !== 'event' }];
    });
}
