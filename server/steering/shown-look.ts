import type { Act } from '../../src/people/acts.ts';
import type { Decision } from '../../src/people/decision.ts';
import type { Actor } from '../../src/people/relation.ts';
import { may } from '../../src/people/rights.ts';
import type { grainFacts } from '../../src/stability/grain-season.ts';
import { type Look, lookKey, type NextAct } from '../../src/steering/look.ts';
import { fromJson } from '../../store/columns.ts';
import type { Unit } from '../../store/kpi.ts';
import type { AskedLook } from './asked-of-people.ts';
import type { QuestionLook } from './asked-of-teams.ts';
import type { Written } from './held.ts';
import type { PageAsked } from './page-of.ts';
import type { Piloted } from './piloted.ts';
import type { Seen } from './seen.ts';

/** A look as the page says it: its name, why it is there, and what its sentence needs. */
export function shownLook(
  { look, act }: { readonly look: Look; readonly act: NextAct },
  actor: Actor,
  asked: PageAsked,
  { byId, moving, asks, questions }: Seen & { readonly questions: readonly QuestionLook[] },
  written: ReadonlyMap<string, Written>,
  helped: ReadonlyMap<string, string>,
) {
  const kpiId = kpiIdOf(look, moving?.guardrails ?? []);
  const row = kpiId === null ? undefined : written.get(kpiId);
  const objective = moving?.objectives.find(({ id }) => 'objectiveId' in look && id === look.objectiveId);
  return {
    key: lookKey(look),
    kind: look.kind,
    act,
    since: look.since,
    title: row?.name ?? titleOf(look, asks, asked),
    kpiKey: row?.key ?? null,
    opens: opensOn(look, row?.key ?? asksOf(look, asks)?.kpiKey ?? null, helped, moving?.cycle.id),
    unit: row ? (fromJson(row.unit) as Unit) : null,
    grain: (row?.cadence ?? null) as keyof typeof grainFacts | null,
    facts: factsOf(look, kpiId === null ? undefined : byId.get(kpiId), {
      objective: objective?.title ?? null,
      decision: moving?.decisions.find(({ id }) => 'decisionId' in look && id === look.decisionId),
      help: helpOf(look, moving?.last ?? []),
      card: questions.find((one) => one.look === look)?.card ?? null,
    }),
    mayAct: asked.asOf === undefined && mayAct(look, act, actor, row),
    mayPutOff: asked.asOf === undefined && may(actor, 'look.snooze', { ownerTeamId: look.ownerTeamId }),
  };
}

/** What an act asks of who does it; the others are looked at, or are for those asked by name. */
const asksFor: Partial<Record<NextAct, Act>> = {
  decide: 'decision.record',
  'say-what-followed': 'decision.record',
  'note-what-happened': 'annotation.write',
  'say-if-wanted': 'kpi.edit',
  'enter-value': 'measurement.enter',
  settle: 'test.settle',
};

function mayAct(look: Look, act: NextAct, actor: Actor, row: Written | undefined): boolean {
  if (look.kind === 'help-asked') return may(actor, 'help.answer', { ownerTeamId: look.teamId });
  const asked = look.kind === 'definition-to-decide' ? undefined : asksFor[act];
  const subject = { ownerTeamId: row?.owner_team_id ?? look.ownerTeamId, stewardId: row?.steward_id ?? null };
  return asked === undefined || may(actor, asked, 'objectiveId' in look ? { ownerTeamId: look.ownerTeamId } : subject);
}

type Rails = readonly { readonly id: string; readonly kpiId: string }[];

const kpiIdOf = ({ subject }: Look, rails: Rails): string | null =>
  subject.kind === 'kpi'
    ? subject.id
    : subject.kind === 'guardrail'
      ? (rails.find(({ id }) => id === subject.id)?.kpiId ?? null)
      : null;

const asksOf = (look: Look, asks: readonly AskedLook[]) => asks.find((one) => one.look === look);

/** The page on which a look's act is done. */
function opensOn(look: Look, kpiKey: string | null, helped: ReadonlyMap<string, string>, cycleId: string | undefined) {
  const { kind, id } = look.subject;
  if (kind === 'test') return { kind: 'test' as const, id };
  if (look.kind === 'help-asked' && cycleId !== undefined) return { kind: 'cycle' as const, id: cycleId };
  const objectiveId = 'objectiveId' in look ? look.objectiveId : helped.get(id);
  if (objectiveId !== undefined) return { kind: 'objective' as const, id: objectiveId };
  return kpiKey === null ? null : { kind: 'kpi' as const, key: kpiKey };
}

function titleOf(look: Look, asks: readonly AskedLook[], { teams }: PageAsked): string {
  if (look.kind === 'help-asked') return teams.get(look.fromTeamId)?.name ?? '';
  if (look.kind === 'question') return teams.get(look.ownerTeamId ?? '')?.name ?? '';
  return asksOf(look, asks)?.title ?? '';
}

function helpOf(
  look: Look,
  checkIns: readonly { readonly entries: readonly { keyResultId: string; blocked: { what: string } | null }[] }[],
): string | null {
  if (look.kind !== 'help-asked') return null;
  const entries = checkIns.flatMap((checkIn) => checkIn.entries);
  return entries.findLast((entry) => entry.keyResultId === look.subject.id)?.blocked?.what ?? null;
}

function levelOf(kpi: Piloted | undefined) {
  const level = kpi?.facts?.level;
  return { perYear: level?.perYear, relative: level?.relative, seen: level?.seen, season: level?.season };
}

/** What the sentence of a look says beside its name; nothing of who is asked. */
function factsOf(
  look: Look,
  kpi: Piloted | undefined,
  said: {
    readonly objective: string | null;
    readonly decision: Decision | undefined;
    readonly help: string | null;
    readonly card: QuestionLook['card'] | null;
  },
): Record<string, unknown> {
  switch (look.kind) {
    case 'signal': {
      const signal = kpi?.facts?.signal;
      return { way: look.way, side: signal?.side, outside: signal?.outside, periods: signal?.periods };
    }
    case 'level-does-not-hold':
      return { way: look.way, ...levelOf(kpi) };
    case 'measure-overdue':
      return { lastPeriod: look.lastPeriod, typed: look.typed };
    case 'review-due':
      return { of: look.of };
    case 'guardrail-crossed':
      return {
        value: look.value,
        limit: look.limit,
        objective: said.objective,
        decided: said.decision?.what,
        decidedOn: said.decision?.decidedAt.slice(0, 10),
      };
    case 'guardrail-to-watch':
      return { objective: said.objective };
    case 'test-to-answer':
      return { id: look.subject.id, have: look.have, of: look.of };
    case 'test-to-settle':
      return { id: look.subject.id };
    case 'help-asked':
      return { what: said.help };
    case 'question':
      return said.card
        ? { drift: said.card.drift, params: said.card.params, unit: said.card.unit, teamId: said.card.teamId }
        : {};
    default:
      return {};
  }
}
