import type { Actor } from '../../src/people/relation.ts';
import { type Look, lookKey } from '../../src/steering/look.ts';
import { type NeedsALook, needsALook } from '../../src/steering/needs-a-look.ts';
import type { Store } from '../../store/store.ts';
import { asksOfQuestions, type QuestionLook } from './asked-of-teams.ts';
import { halvesOf } from './halves.ts';
import { type PageAsked, pageOf } from './page-of.ts';
import { seenBy } from './seen.ts';
import { type SharedSteering, sharedSteering } from './shared.ts';
import { shownLook } from './shown-look.ts';

export async function steeringPage(
  store: Store,
  actor: Actor,
  input: { team?: string | undefined; on?: string | undefined },
) {
  const shared = await sharedSteering(store);
  const asked = pageOf(shared, actor, input, store.clock.now());
  const seen = await seenBy(store, shared, asked);
  const [halves, written, questions] = await Promise.all([
    halvesOf(store, shared, asked, seen),
    shared.written(),
    questionsNow(store, shared, actor, asked),
  ]);
  const found = needsALook({
    looks: [...seen.looks, ...questions.map(({ look }) => look)],
    reader: asked.reader,
    page: asked.page,
    snoozes: seen.put,
    today: asked.on,
    kpis: seen.read,
  });
  const helped = await shared.objectivesOf(
    [...found.items, ...found.snoozed].flatMap(({ look }) =>
      look.subject.kind === 'key-result' ? [look.subject.id] : [],
    ),
  );
  const shown = (item: NeedsALook['items'][number]) =>
    shownLook(item, actor, asked, { ...seen, questions }, written, helped);
  return {
    today: asked.today,
    on: asked.on,
    team: asked.team && { id: asked.team.id, name: asked.team.name },
    teams: asked.switch.map(({ id, name }) => ({ id, name })),
    looks: found.items.map(shown),
    more: found.more,
    snoozed: found.snoozed.map(({ snooze, ...item }) => ({
      ...shown(item),
      until: snooze.until,
      reason: snooze.reason,
    })),
    resting: found.resting,
    ...halves,
  };
}

/** The look of this key that the reader may see, for acts on it. */
export async function visibleLook(
  store: Store,
  actor: Actor,
  key: string,
): Promise<{ look: Look; today: string } | null> {
  const shared = await sharedSteering(store);
  const asked = pageOf(shared, actor, {}, store.clock.now());
  const [{ looks }, questions] = await Promise.all([
    seenBy(store, shared, asked),
    questionsNow(store, shared, actor, asked),
  ]);
  const look = [...looks, ...questions.map((one) => one.look)].find((one) => lookKey(one) === key);
  if (!look || (look.ownerTeamId !== null && !asked.reader.sees.has(look.ownerTeamId))) return null;
  return { look, today: asked.today };
}

/** In the past nobody is asked any more. */
const questionsNow = (store: Store, shared: SharedSteering, actor: Actor, asked: PageAsked): Promise<QuestionLook[]> =>
  asked.asOf === undefined ? asksOfQuestions(store, shared, actor, asked) : Promise.resolve([]);
