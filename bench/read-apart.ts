import type { Kind } from '../src/wording/kind-rules/rule.ts';
import type { Language } from '../src/wording/lexicon.ts';
import { listen } from '../src/wording/listening/listen.ts';
import { type Listener, readListener } from '../src/wording/listening/listener.ts';
import { together } from '../src/wording/listening/together.ts';
import { decide } from '../src/wording/weighing/decide.ts';
import { isRuling } from '../src/wording/weighing/ruling.ts';
import type { Shares } from '../src/wording/weighing/shares.ts';
import { weigh } from '../src/wording/weighing/weigh.ts';
import { readWeights, type Weights } from '../src/wording/weighing/weights.ts';
import { type KindLine, learnKinds } from './kind-lines.ts';
import { isKind, type ListenerLine, learnListener } from './listener-lines.ts';

type Read = { readonly kind: Kind; readonly share: Shares };

/** A line read by the rules alone, by weights, by ear, and as the product does, none of them knowing its source. */
export type ReadApart = KindLine & {
  readonly rules: Kind;
  readonly weighed: Read;
  readonly heardAs: Read;
  readonly said: Read;
};

/** Each part is read by what its others teach. */
export const readApart = (
  parts: Iterable<{ readonly taught: readonly ListenerLine[]; readonly asked: readonly ListenerLine[] }>,
  languages: readonly Language[],
): ReadApart[] =>
  [...parts].flatMap(({ taught, asked }) => {
    const known = new Map(languages.map((lang) => [lang, readWeights(learnKinds(taught.filter(isKind), lang))]));
    const listeners = new Map(languages.map((lang) => [lang, readListener(learnListener(taught, lang))]));
    return asked
      .filter(isKind)
      .filter(({ labelled }) => languages.includes(labelled.lang))
      .map((one) => ({ ...one, ...readWith(one, known.get(one.labelled.lang)!, listeners.get(one.labelled.lang)!) }));
  });

function readWith({ labelled, example, heard }: KindLine, known: Weights, listener: Listener) {
  const rules = example.signs.find((sign) => sign.startsWith(`${labelled.lang} kind `))!.slice(8) as Kind;
  const ruled = isRuling(example.signs[0]!.slice(8));
  const read = (share: Read['share']): Read => ({
    share,
    kind: ruled ? rules : decide(share, 'key-results', labelled.lang),
  });
  const { share } = weigh(
    example.signs.map((sign) => ({ sign })),
    labelled.lang,
    known,
  );
  const byEar = listen(heard, listener);
  return { rules, weighed: read(share), heardAs: read(byEar), said: read(together(share, byEar, labelled.lang)) };
}
