import { othersFrom } from '../../src/drift/audience.ts';
import { drifts, type Evidence, subjectOf } from '../../src/drift/card.ts';
import type { Actor } from '../../src/people/relation.ts';
import { fromJson } from '../../store/columns.ts';
import type { Unit } from '../../store/kpi.ts';
import type { KeptCard } from '../../store/question-card.ts';
import type { Reader } from '../../store/store.ts';
import { isSeen } from '../okr/okr-place.ts';

interface Named {
  readonly title: string;
  readonly unit: Unit | null;
  readonly place: { readonly kind: 'objective' | 'kpi' | 'kpis' | 'cycle'; readonly id: string } | null;
}

const NEVER = '9999-12-31';

/** Cards as they are read: things by their name of today, with links. What went behind a wall since, or was withdrawn, takes its card along. */
export async function shownCards(db: Reader, actor: Actor, cards: readonly KeptCard[], teamFirstDays: number) {
  const named = await names(db, actor, cards);
  return cards.flatMap((card) => {
    const evidence = card.evidence.flatMap((one) => {
      const thing = named.get(one.id);
      return thing ? [{ seen: one.seen, params: { ...one.params }, ...thing }] : [];
    });
    const subject = named.get(subjectOf(card));
    if (evidence.length < card.evidence.length || !subject) return [];
    const from = othersFrom(card, card.firstShownOn, teamFirstDays);
    return [
      {
        id: card.id,
        drift: card.drift,
        number: drifts.indexOf(card.drift) + 1,
        params: { ...card.params, ...(card.params.kpi !== undefined && { kpi: subject.title }) },
        unit: subject.unit,
        evidence,
        place: subject.place,
        askedOn: card.firstShownOn,
        othersFrom: from === NEVER ? null : from,
        dismissed: card.dismissed && { ...card.dismissed },
        resolvedOn: card.resolvedOn,
        resolvedAs: card.resolvedAs,
        version: card.version,
      },
    ];
  });
}

/** Everything the cards speak of that the reader may see, in as many queries as there are kinds of things. */
async function names(db: Reader, actor: Actor, cards: readonly KeptCard[]): Promise<Map<string, Named>> {
  const ids = [...new Set(cards.flatMap((card) => [subjectOf(card), ...card.evidence.map(idOf)]))];
  const named = new Map<string, Named>();
  if (ids.length === 0) return named;
  const notes = cards.flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === 'note').map(({ id }) => id));
  const [rails, comments] = await Promise.all([
    db.selectFrom('guardrail').select(['id', 'objective_id', 'kpi_id']).where('id', 'in', ids).execute(),
    db.selectFrom('objective_comment').select(['id', 'objective_id']).where('id', 'in', ids).execute(),
  ]);
  const [keyResults, kpis, cycles, teams] = await Promise.all([
    db
      .selectFrom('key_result')
      .select(['id', 'objective_id', 'statement', 'unit'])
      .where('id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .execute(),
    db
      .selectFrom('kpi')
      .select(['id', 'key', 'name', 'owner_team_id'])
      .where('id', 'in', [...ids, ...rails.map(({ kpi_id }) => kpi_id)])
      .execute(),
    db
      .selectFrom('cycle')
      .select(['id', 'name', 'team_id'])
      .where('id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .execute(),
    db.selectFrom('team').select(['id', 'name']).where('id', 'in', ids).execute(),
  ]);
  const objectives = await db
    .selectFrom('objective')
    .select(['id', 'title', 'team_id'])
    .where('id', 'in', [...ids, ...[...keyResults, ...rails, ...comments].map(({ objective_id }) => objective_id)])
    .where('withdrawn_at', 'is', null)
    .execute();
  const seen = new Map(objectives.filter((one) => isSeen(actor, one.team_id)).map((one) => [one.id, one]));
  const objectivePlace = (id: string) => ({ kind: 'objective' as const, id });
  for (const { id, title } of seen.values()) named.set(id, { title, unit: null, place: objectivePlace(id) });
  for (const { id, objective_id, statement, unit } of keyResults)
    if (seen.has(objective_id))
      named.set(id, { title: statement, unit: fromJson(unit) as Unit, place: objectivePlace(objective_id) });
  for (const { id, key, name, owner_team_id } of kpis)
    if (isSeen(actor, owner_team_id)) named.set(id, { title: name, unit: null, place: { kind: 'kpi', id: key } });
  for (const { id, name, team_id } of cycles)
    if (isSeen(actor, team_id)) named.set(id, { title: name, unit: null, place: { kind: 'cycle', id } });
  for (const { id, name } of teams)
    if (isSeen(actor, id)) named.set(id, { title: name, unit: null, place: { kind: 'kpis', id } });
  for (const { id, objective_id, kpi_id } of rails) {
    const kpi = named.get(kpi_id);
    if (kpi && seen.has(objective_id)) named.set(id, { ...kpi, place: objectivePlace(objective_id) });
  }
  for (const { id, objective_id } of comments) {
    const objective = seen.get(objective_id);
    if (objective) named.set(id, { title: objective.title, unit: null, place: objectivePlace(objective_id) });
  }
  // The words of a check-in, a why now or a concern are named by the goal they were said of.
  for (const id of notes) {
    const goal = id.includes(':') ? named.get(id.slice(id.indexOf(':') + 1)) : undefined;
    if (goal) named.set(id, { ...goal, unit: null });
  }
  return named;
}

/** What has no row that is shown is named by what it was said of: `check-in:key-result`, `why-now:objective`. */
const idOf = ({ kind, id }: Evidence): string =>
  kind === 'note' && id.includes(':') ? id.slice(id.indexOf(':') + 1) : id;
