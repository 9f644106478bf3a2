import { courseOfLine } from '../../src/wording/course-of-line.ts';
import { insertInitiative } from '../../store/initiative.ts';
import { insertKeyResult } from '../../store/key-result.ts';
import { insertObjective } from '../../store/objective.ts';
import type { KeptLine, SortedList } from '../../store/sorted-list.ts';
import type { WriteContext } from '../../store/write.ts';
import { unitOfLine } from './kpi-of-line.ts';
import { isTooLong } from './too-long.ts';

export interface DraftsAsked {
  readonly cycleId: string;
  readonly teamId: string;
  /** The objective still to be written, over key results that stand under none. */
  readonly looseTitle: string;
  readonly authorId: string | null;
  /** Bets are a team's own to place. */
  readonly mayBet: boolean;
  /** Key results an objective carries before it is a conversation. */
  readonly most: number;
}

/** Drafts made in one transaction; on SQLite, what the others wait for. */
const PART = 20;

/**
 * Draft objectives, with their key results under them and initiatives beside, some at each call: asked again until it
 * makes none. Beyond an objective's limit lines stay with the list: which of them waits is a conversation. So do those of
 * older lists that are longer than a draft may be: none is cut. Lines that became drafts before are left as they are.
 */
export function draftingOf(asked: DraftsAsked) {
  let loose: string | null = null;
  return async (context: WriteContext, { lines: before }: SortedList): Promise<KeptLine[]> => {
    const lines = [...before];
    const carried = new Map<string, number>();
    for (const { column, objectiveId } of before)
      if (column === 'key-result' && objectiveId !== null)
        carried.set(objectiveId, (carried.get(objectiveId) ?? 0) + 1);
    let made = 0;
    const set = (at: number, objectiveId: string) => {
      lines[at] = { ...lines[at]!, objectiveId };
      made++;
    };
    const waiting = (column: KeptLine['column']) =>
      lines
        .map((line, at) => ({ line, at }))
        .filter(({ line }) => line.column === column && line.objectiveId === null && !isTooLong(line));
    const objectiveOf = ({ under }: KeptLine): string | null => {
      const above = under === null ? undefined : lines[under];
      return above?.column === 'objective' ? above.objectiveId : loose;
    };
    for (const { line, at } of waiting('objective')) {
      if (made >= PART) return lines;
      set(at, await propose(context, asked, line.text));
    }
    for (const { line, at } of waiting('key-result')) {
      if (made >= PART) return lines;
      let objectiveId = objectiveOf(line);
      if (objectiveId === null) {
        loose ??= await propose(context, asked, asked.looseTitle);
        objectiveId = loose;
      }
      const have = carried.get(objectiveId) ?? 0;
      if (have >= asked.most) continue;
      carried.set(objectiveId, have + 1);
      const unit = unitOfLine(line);
      await insertKeyResult(context, asked.teamId, {
        objectiveId,
        statement: line.text,
        unit,
        commitment: 'aspirational',
        ...courseOfLine(line, unit.kind === 'percent'),
        firstMovementWeek: null,
        measure: null,
      });
      set(at, objectiveId);
    }
    for (const { line, at } of waiting('initiative')) {
      if (made >= PART) return lines;
      const objectiveId = objectiveOf(line);
      if (objectiveId === null || !asked.mayBet) continue;
      await insertInitiative(context, asked.teamId, {
        objectiveId,
        keyResultId: null,
        bet: line.text,
      });
      set(at, objectiveId);
    }
    return lines;
  };
}

async function propose(context: WriteContext, asked: DraftsAsked, title: string): Promise<string> {
  const { id } = await insertObjective(context, {
    cycleId: asked.cycleId,
    teamId: asked.teamId,
    title,
    whyNow: '',
    serves: null,
    improvesKpiId: null,
    supportsObjectiveId: null,
    authorId: asked.authorId,
    contributingTeamIds: [],
  });
  return id;
}
