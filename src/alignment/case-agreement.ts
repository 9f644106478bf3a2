import { type Agreement, krippendorffAlpha } from '../statistics/krippendorff-alpha.ts';
import type { CaseAnswer } from './answer.ts';
import type { Story } from './story.ts';

/** Under this many people, the interval matters more than the figure. */
const SMALL = 20;

export interface CaseAgreement {
  readonly agreement: Agreement;
  readonly people: number;
  readonly small: boolean;
  /** Per case, how many said yes, no, it depends; unanswered is missing. */
  readonly cases: readonly {
    readonly caseId: string;
    readonly yes: number;
    readonly no: number;
    readonly depends: number;
  }[];
}

type Answered = Readonly<Record<string, CaseAnswer>>;

/** How much the group agrees on the cases. They were chosen to divide, so it is low by construction. */
export function caseAgreement(cases: readonly Pick<Story, 'id'>[], answers: readonly Answered[]): CaseAgreement {
  const of = (caseId: string) => answers.map((answer) => answer[caseId] ?? null);
  const people = answers.filter((answer) => cases.some(({ id }) => answer[id] !== undefined)).length;
  return {
    agreement: krippendorffAlpha(cases.map(({ id }) => of(id))),
    people,
    small: people < SMALL,
    cases: cases.map(({ id }) => {
      const count = (value: CaseAnswer) => of(id).filter((each) => each === value).length;
      return { caseId: id, yes: count('yes'), no: count('no'), depends: count('depends') };
    }),
  };
}

/** A test repeated, or taken by newcomers: on the anchor cases both had, nothing else compares. */
export function overTime(
  times: readonly { readonly on: string; readonly cases: readonly Story[]; readonly answers: readonly Answered[] }[],
): {
  readonly anchors: readonly string[];
  readonly agreements: readonly ({ readonly on: string } & CaseAgreement)[];
} {
  const anchorsOf = (cases: readonly Story[]) => cases.filter((story) => story.anchor).map((story) => story.id);
  const anchors =
    times
      .map((time) => anchorsOf(time.cases))
      .reduce<string[] | null>(
        (common, ids) => (common === null ? ids : common.filter((id) => ids.includes(id))),
        null,
      ) ?? [];
  const shared = anchors.map((id) => ({ id }));
  return { anchors, agreements: times.map(({ on, answers }) => ({ on, ...caseAgreement(shared, answers) })) };
}
