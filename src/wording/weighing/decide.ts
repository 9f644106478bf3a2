import type { Kind } from '../kind-rules/rule.ts';
import type { Language } from '../lexicon.ts';
import { kindsWeighed, type Shares } from './shares.ts';

/** Where a line stands: in a list of anything, or written as a key result. */
export type Among = 'anything' | 'key-results';

/** "Make it an initiative" and "make it a KPI" cost trust when they are wrong: they are said when they are likelier than the rest by so many powers of e. */
type Caution = { readonly output: number; readonly bau_kpi: number };

const ofAnything: Caution = { output: 0.4, bau_kpi: 0.5 };

/**
 * In the lists that weights are learnt from, 39 % is made and 14 % is to be held, in both languages. Of what organisations write as key
 * results fewer is to be held, and in French much less is made: three in five are impacts already (docs/decisions/0134).
 */
const ofKeyResults: Readonly<Record<Language, Caution>> = {
  en: { output: 0.5, bau_kpi: 0.6 },
  fr: { output: 1.8, bau_kpi: 0.9 },
};

/** The kind said, from how likely each is (docs/decisions/0093, 0118). */
export function decide(share: Shares, among: Among, lang: Language): Kind {
  const caution: Partial<Record<Kind, number>> = among === 'anything' ? ofAnything : ofKeyResults[lang];
  const weight = (kind: Kind) => share[kind] * Math.exp(-(caution[kind] ?? 0));
  return kindsWeighed.reduce((best, kind) => (weight(kind) > weight(best) ? kind : best));
}
