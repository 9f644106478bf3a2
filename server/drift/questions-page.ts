import { isForOthers } from '../../src/drift/audience.ts';
import { mondayOf } from '../../src/drift/choose-card.ts';
import type { DriftSettings } from '../../src/drift/settings.ts';
import type { Actor } from '../../src/people/relation.ts';
import { may } from '../../src/people/rights.ts';
import { Refusal } from '../../src/refusal.ts';
import { cardsOfTeams, type KeptCard, looksOf } from '../../store/question-card.ts';
import { questionThresholds } from '../../store/question-thresholds.ts';
import type { Reader, Store } from '../../store/store.ts';
import { allTeams } from '../../store/team.ts';
import { here, isSeen } from '../okr/okr-place.ts';
import { settingsOf } from './gather.ts';
import { shownCards } from './shown-cards.ts';

/** What was settled long ago is in the store, not on the page. */
const SETTLED_SHOWN = 20;

export async function currentThresholds(store: Store): Promise<DriftSettings> {
  const { organisation } = await here(store);
  return settingsOf(organisation.limits, (await questionThresholds(store.db)).chosen);
}

export async function questionsPage(store: Store, actor: Actor, input: { team?: string | undefined }) {
  const { db } = store;
  const { today } = await here(store);
  const { teamFirstDays } = await currentThresholds(store);
  const visible = (await allTeams(db)).filter(({ id }) => isSeen(actor, id));
  const team = input.team === undefined ? null : (visible.find(({ id }) => id === input.team) ?? null);
  if (input.team !== undefined && team === null) throw new Refusal('right.absent', {});
  const ids = visible.map(({ id }) => id);
  const [kept, looks] = await Promise.all([cardsOfTeams(db, ids), looksOf(db, ids)]);
  const readable = kept.filter((card) => isMine(actor, card.teamId) || isForOthers(card, today, teamFirstDays));
  const cards = new Map((await shownCards(db, actor, readable, teamFirstDays)).map((card) => [card.id, card]));
  const sections = visible.flatMap(({ id, name }) => {
    const mine = isMine(actor, id);
    const own = readable.filter((card) => card.teamId === id && cards.has(card.id));
    if (!mine && own.length === 0) return [];
    const show = (of: readonly KeptCard[]) => of.flatMap((card) => cards.get(card.id) ?? []);
    const open = own.filter(({ dismissed, resolvedOn }) => dismissed === null && resolvedOn === null);
    const current = open.find((card) => card.lastShownOn >= mondayOf(today));
    const look = mine ? looks.get(id) : undefined;
    return [
      {
        team: { id, name },
        mine,
        mayDismiss: may(actor, 'question.dismiss', { ownerTeamId: id }),
        lookedAt: look?.at ?? null,
        card: current ? (cards.get(current.id) ?? null) : null,
        earlier: show(open.filter((card) => card !== current)),
        settled: show(own.filter((card) => !open.includes(card)).slice(0, SETTLED_SHOWN)),
        waits: (look?.waits ?? []).map(({ drift, waitsFor }) => ({
          drift,
          closedCycles: 'closedCycles' in waitsFor ? { need: waitsFor.closedCycles, have: waitsFor.have } : null,
          week: 'week' in waitsFor ? waitsFor.week : null,
        })),
      },
    ];
  });
  const ordered = [...sections].sort((a, b) => Number(b.mine) - Number(a.mine));
  return {
    today,
    team: team && { id: team.id, name: team.name },
    teams: ordered.map((section) => section.team),
    questions: ordered.filter((section) => team === null || section.team.id === team.id),
  };
}

const isMine = (actor: Actor, teamId: string): boolean => may(actor, 'team.read-own', { ownerTeamId: teamId });

/** This week's cards of the teams a reader sees, for the steering page; who may read which is the page's to say. */
export async function cardsOfTheWeek(
  db: Reader,
  actor: Actor,
  { cards, teamFirstDays }: { readonly cards: readonly KeptCard[]; readonly teamFirstDays: number },
) {
  const kept = cards.filter(({ teamId }) => isSeen(actor, teamId));
  if (kept.length === 0) return [];
  const teamOf = new Map(kept.map(({ id, teamId }) => [id, teamId]));
  return (await shownCards(db, actor, kept, teamFirstDays)).map((card) => ({
    ...card,
    teamId: teamOf.get(card.id) ?? '',
  }));
}
