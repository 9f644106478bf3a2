import type { Choice } from '../../src/alignment/question.ts';
import { bucketEnd, bucketStart } from '../../src/calendar/bucket.ts';
import type { Window } from '../../src/metric-sql/definition.ts';
import type { RivalDefinition } from '../charts/chart-data.ts';
import { useWords } from '../language.tsx';
import type { Revealed, RevealedPage } from './alignment-data.ts';
import { inOrder, useChoiceWords } from './choice-words.ts';

type Words = RivalDefinition['words'];
/** `plain` holds the choices that need no word: everyone made them. */
type Say = (choices: readonly Choice[], plain?: ReadonlySet<string>) => Words;

/** Each definition as a row of the drawing: what it says, how many gave it, what it counts. */
export function useRivals(
  page: Pick<RevealedPage, 'profile' | 'said' | 'words' | 'readOn'>,
  shown: Revealed,
): RivalDefinition[] {
  const { alignment, alignmentPage } = useWords();
  const { reveal } = alignmentPage;
  const say = useDefinitionWords(page);
  const numbers = new Map(shown.numbers?.clusters.map((cluster) => [cluster.hash, cluster]));
  const series = new Map(shown.series?.map((each) => [each.hash, each.series]));
  const givers = new Map(shown.numbers?.givers?.map((each) => [each.hash, each.by]));
  const plain = sharedBy(
    shown.definitions?.filter(({ choices }) => choices.length > 0).map(({ choices }) => choices) ?? [],
  );
  return (shown.definitions ?? []).map(({ hash, meaning, choices, words: written }) => {
    const words: Words =
      meaning.kind === 'in-words'
        ? [
            { text: meaning.words ? reveal.quoted(shortened(meaning.words)) : alignment.doesNotFit },
            { text: reveal.inWords, quiet: true },
          ]
        : meaning.kind === 'open'
          ? [...say(choices, plain), { text: `· ${reveal.leftOpen(meaning.open.length)}`, quiet: true }]
          : say(choices, plain);
    const found = numbers.get(hash);
    const drawn = series.get(hash);
    return {
      id: hash,
      // Every choice is everyone’s: what is left to tell apart is nothing.
      words: [...(words.length > 0 ? words : [{ text: reveal.asEveryone }]), ...saidBy(givers.get(hash))],
      written,
      value: found?.value ?? null,
      people: found?.people ?? 1,
      ...(drawn && drawn.length > 0 && { series: drawn }),
    };
  });
}

/** Who gave it, where that was chosen: roles with how many, or names. */
function saidBy(by: readonly { readonly said: string; readonly people: number }[] | undefined): Words {
  if (!by || by.length === 0) return [];
  return [
    { text: `· ${by.map(({ said, people }) => (people > 1 ? `${said} (${people})` : said)).join(', ')}`, quiet: true },
  ];
}

/** What every definition says is no part of what tells them apart. */
function sharedBy(all: readonly (readonly Choice[])[]): ReadonlySet<string> {
  const [first = []] = all;
  if (all.length < 2) return new Set();
  const texts = all.map((choices) => new Set(choices.map((choice) => JSON.stringify(choice))));
  return new Set(first.map((choice) => JSON.stringify(choice)).filter((text) => texts.every((each) => each.has(text))));
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)}…` : text);

/** A week read on its Wednesday holds three days: said, or its number would look small for no reason. */
const isUnderWay = (window: Window, readOn: string | null): boolean =>
  readOn !== null && window.type === 'calendar' && bucketEnd(bucketStart(readOn, window.grain), window.grain) > readOn;

/** The choices as a few words: what is done and how often in ink, over how long and without whom in grey. */
export function useDefinitionWords({
  profile,
  said,
  words: rows,
  readOn = null,
}: Pick<RevealedPage, 'profile' | 'said' | 'words' | 'readOn'>): Say {
  const { reveal } = useWords().alignmentPage;
  const words = useChoiceWords({ profile, said, words: rows });
  return (choices, plain) => {
    const told = inOrder(choices)
      .filter((choice) => !plain?.has(JSON.stringify(choice)))
      .flatMap((choice): Words => {
        if (choice.token === 'exclusion') {
          if (profile === null) return [{ text: reveal.shortNamed(choice.findingId, choice.leaveOut), quiet: true }];
          const kind = profile?.findings.find(({ id }) => id === choice.findingId)?.kind ?? 'other';
          return [{ text: reveal.short[kind](choice.leaveOut), quiet: true }];
        }
        if ((choice.token === 'event' || choice.token === 'segment') && choice.condition === null) return [];
        if (choice.token === 'entity' && (profile?.entities.length ?? 0) < 2) return [];
        if (choice.token === 'zone' && choice.zone === profile?.zones[0]) return [];
        if (choice.token === 'window' && isUnderWay(choice.window, readOn))
          return [{ text: reveal.running(words.choice(choice)), quiet: true }];
        return [{ text: words.choice(choice), quiet: choice.token !== 'threshold' && choice.token !== 'event' }];
      });
    const ink = told.filter(({ quiet }) => !quiet).map(({ text }) => text);
    const grey = told.filter(({ quiet }) => quiet).map(({ text }) => text);
    return [
      ...(ink.length > 0 ? [{ text: ink.join(', ') }] : []),
      ...(grey.length > 0 ? [{ text: grey.join(', '), quiet: true }] : []),
    ];
  };
}
