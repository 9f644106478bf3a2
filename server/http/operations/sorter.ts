import { describedQuestions } from '../../../src/kpi/described-definition.ts';
import { may } from '../../../src/people/rights.ts';
import { mayOwnKpis } from '../../../src/people/team.ts';
import { Refusal } from '../../../src/refusal.ts';
import { needsExplanation } from '../../../src/wording/act.ts';
import type { FindingCode } from '../../../src/wording/read-line.ts';
import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { insertDefinedKpi } from '../../../store/create-kpi.ts';
import { dismissedOn, dismissRemark, takeBackRemark } from '../../../store/dismissed-remark.ts';
import { objectivesOfCycle } from '../../../store/objective.ts';
import {
  draftSortedList,
  type KeptLine,
  keepSortedList,
  type SortedLine,
  type SortedList,
  sortedLists,
  theSortedList,
} from '../../../store/sorted-list.ts';
import { theTeam } from '../../../store/team.ts';
import type { WriteContext } from '../../../store/write.ts';
import { here, isSeen, visibleCycle } from '../../okr/okr-place.ts';
import { draftsOfList } from '../../wording/drafts-of-list.ts';
import { checkExplained, isExplanation } from '../../wording/explained.ts';
import { keyOfName, kpiOfLine, nameOfLine, openDefinition } from '../../wording/kpi-of-line.ts';
import { isTooLong, mostOf } from '../../wording/too-long.ts';
import { api } from '../implement.ts';

const shown = (list: SortedList) => ({ ...list, lines: [...list.lines] });

const goalType = { objective: 'objective', 'key-result': 'kr' } as const;

/** What becomes a goal is read as one: pay and persons are explained first, in a list as in a form. */
const goalsOf = (lines: readonly Pick<SortedLine, 'text' | 'column'>[]) =>
  lines.flatMap(({ text, column }) =>
    column === 'objective' || column === 'key-result' ? [{ type: goalType[column], text }] : [],
  );

export const sorter = {
  list: api.sorter.list.handler(async ({ context: { store, actor } }) => ({
    lists: (await sortedLists(store.db)).filter(({ teamId }) => isSeen(actor, teamId)).map(shown),
  })),

  keep: api.sorter.keep.handler(async ({ context: { store, actor }, input }) => {
    const { ownerTeamId, name, lines, idempotencyKey } = input;
    const by = authorize(actor, 'kpi.propose', { ownerTeamId });
    if (!mayOwnKpis(await theTeam(store.db, ownerTeamId))) throw new Refusal('kpi.owner-is-a-team', {});
    if (lines.length === 0) throw new Refusal('sorter.no-line', {});
    const long = lines.find(isTooLong);
    if (long) {
      const { text, column } = long;
      throw new Refusal('sorter.line-too-long', { text, length: text.length, most: mostOf(column), column });
    }
    await checkExplained(store.db, goalsOf(lines));
    let taken: Set<string> | undefined;
    const become = async (context: WriteContext, line: SortedLine): Promise<KeptLine> => {
      if (line.column !== 'kpi') return { ...line, kpiKey: null, objectiveId: null };
      taken ??= new Set((await context.tx.selectFrom('kpi').select('key').execute()).map(({ key }) => key));
      const key = keyOfName(line.text, taken);
      taken.add(key);
      await insertDefinedKpi(context, by.actorId, kpiOfLine(line, key, ownerTeamId, by.actorId), openDefinition());
      return { ...line, kpiKey: key, objectiveId: null };
    };
    const list = await keepSortedList(store, by, { teamId: ownerTeamId, name, lines }, become, idempotencyKey);
    return {
      list: shown(list),
      kpis: list.lines.flatMap(({ kpiKey, text }) =>
        kpiKey === null ? [] : [{ key: kpiKey, name: nameOfLine(text), unanswered: [...describedQuestions] }],
      ),
    };
  }),

  draft: api.sorter.draft.handler(async ({ context: { store, actor }, input }) => {
    const { id, cycleId, teamId, looseTitle } = input;
    const found = await theSortedList(store.db, id);
    if (!isSeen(actor, found.teamId)) throw new Refusal('sorted-list.not-found', { id });
    const by = authorize(actor, 'objective.propose', { ownerTeamId: teamId });
    const cycle = await visibleCycle(store.db, actor, cycleId);
    if (cycle.state !== 'planning') throw new Refusal('sorter.cycle-not-planning', { name: cycle.name });
    await checkExplained(store.db, goalsOf(found.lines.filter(({ objectiveId }) => objectiveId === null)));
    const { organisation } = await here(store);
    const mayBet = may(actor, 'initiative.edit', { ownerTeamId: teamId });
    const most = organisation.limits.keyResultsPerObjective;
    const asked = { cycleId, teamId, looseTitle, authorId: by.actorId, mayBet, most };
    const list = await draftSortedList(store, by, id, (context, before) => draftsOfList(context, before, asked));
    const drafted = (objectiveId: string, column: SortedLine['column']) =>
      list.lines.filter((line) => line.objectiveId === objectiveId && line.column === column).length;
    const ids = new Set(list.lines.flatMap(({ objectiveId }) => objectiveId ?? []));
    const objectives = (await objectivesOfCycle(store.db, cycleId)).filter((one) => ids.has(one.id));
    const goals = list.lines.filter(({ column }) => column !== 'kpi' && column !== 'unclear');
    return {
      list: shown(list),
      objectives: objectives.map(({ id: objectiveId, title }) => ({
        id: objectiveId,
        title,
        keyResults: drafted(objectiveId, 'key-result'),
        initiatives: drafted(objectiveId, 'initiative'),
      })),
      left: goals.filter(({ objectiveId }) => objectiveId === null).length,
    };
  }),
};

const codes = async (left: Promise<string[]>) => ({ codes: (await left) as FindingCode[] });

export const remark = {
  left: api.remark.left.handler(({ context: { store }, input }) => codes(dismissedOn(store.db, input.textKey))),

  dismiss: api.remark.dismiss.handler(async ({ context: { store, actor }, input }) => {
    const by = authorize(actor, 'comment.write', ofTheInstallation);
    if (needsExplanation(input.code) && !isExplanation(input.why)) throw new Refusal('remark.needs-words', {});
    await dismissRemark(store, by, input);
    return codes(dismissedOn(store.db, input.textKey));
  }),

  takeBack: api.remark.takeBack.handler(async ({ context: { store, actor }, input }) => {
    await takeBackRemark(store, authorize(actor, 'comment.write', ofTheInstallation), input);
    return codes(dismissedOn(store.db, input.textKey));
  }),
};
