import type { CyclePlan } from '../../example/okrs.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { facilitatorOf, type PlacedKeyResult, type PlacedObjective } from './placed.ts';
import type { Story } from './story.ts';

/** Each team scores as its target says, writes what it learnt, and decides what becomes of each key result. */
export async function closeStoryCycle(
  story: Story,
  cycle: CyclePlan,
  { id, version }: { id: string; version: number },
  own: readonly PlacedObjective[],
): Promise<void> {
  const { at, as } = story;
  const ines = await as('ines');
  // The Monday after: the last week is known.
  const on = addDays(cycle.end, 1);
  at(on, 9 * 60);
  const closing = await ines.cycle.beginClosing({ id, expectedVersion: version });
  at(on, 14 * 60);
  for (const { plan, uuid, keyResults } of own) {
    const owner = await as(facilitatorOf(plan.team));
    const { objective } = await owner.objective.show({ id: uuid });
    for (const keyResult of keyResults) {
      const shown = objective.keyResults.find((one) => one.id === keyResult.uuid);
      const score = (shown?.closing?.lines as { score?: { proposed: number | null } } | undefined)?.score?.proposed;
      await close(story, owner, keyResult, score ?? null);
    }
  }
  at(on, 17 * 60);
  await ines.cycle.close({ id, expectedVersion: closing.version });
}

async function close(
  { words }: Story,
  owner: Awaited<ReturnType<Story['as']>>,
  { id, uuid, fate }: PlacedKeyResult,
  score: number | null,
): Promise<void> {
  const said = words.story.keyResults[id].closing;
  if (!said || !fate) throw new Error(`${id} is closed without a word`);
  await owner.keyResult.close({
    id: uuid,
    expectedVersion: 0,
    score,
    whyShort: said.whyShort ?? '',
    learnt: said.learnt,
    fate:
      fate === 'stop'
        ? { kind: 'stop', words: said.fate, toNotDoing: false }
        : fate === 'continue'
          ? { kind: 'continue', words: said.fate }
          : { kind: 'become-kpi', words: said.fate, when: 'now' },
  });
}
