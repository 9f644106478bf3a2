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

/**
 * Draft objectives, with their key results under them and initiatives beside. Beyond an objective's limit lines stay with
 * the list: which of them waits is a conversation. So do those of older lists that are longer than a draft may be: none is cut. Lines that became drafts before are left as they are.
 */
export async function draftsOfList(
  context: WriteContext,
  { lines: before }: SortedList,
  asked: DraftsAsked,
): Promise<KeptLine[]> {
  const lines = [...before];
  const carried = new Map<string, number>();
  const propose = async (title: string): Promise<string> => {
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
  };
  const set = (at: number, objectiveId: string) => {
    lines[at] = { ...lines[at]!, objectiveId };
  };
  for (const [at, line] of lines.entries())
    if (line.column === 'objective' && line.objectiveId === null && !isTooLong(line)) set(at, await propose(line.text));
  let loose: string | null = null;
  const objectiveOf = ({ under }: KeptLine): string | null => {
    const above = under === null ? undefined : lines[under];
    return above?.column === 'objective' ? above.objectiveId : loose;
  };
  for (const [at, line] of lines.entries()) {
    if (line.column !== 'key-result' || line.objectiveId !== null || isTooLong(line)) continue;
    let objectiveId = objectiveOf(line);
    if (objectiveId === null) {
      loose = await propose(asked.looseTitle);
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
  for (const [at, line] of lines.entries()) {
    const waits = line.column === 'initiative' && line.objectiveId === null && !isTooLong(line);
    const objectiveId = waits ? objectiveOf(line) : null;
    if (objectiveId === null || !asked.mayBet) continue;
    await insertInitiative(context, asked.teamId, {
      objectiveId,
      keyResultId: null,
      bet: line.text,
    });
    set(at, objectiveId);
  }
  return lines;
}
