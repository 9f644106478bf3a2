import { describedQuestions } from '../../../src/kpi/described-definition.ts';
import { isExplanation } from '../../../src/okr/explanation.ts';
import type { Actor } from '../../../src/people/relation.ts';
import { may } from '../../../src/people/rights.ts';
import { mayOwnKpis } from '../../../src/people/team.ts';
import { Refusal } from '../../../src/refusal.ts';
import { needsExplanation } from '../../../src/wording/act.ts';
import type { FindingCode } from '../../../src/wording/read-line.ts';
import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { dismissedOn, dismissRemark, takeBackRemark } from '../../../store/dismissed-remark.ts';
import { objectivesOfCycle } from '../../../store/objective.ts';
import { type SortedLine, type SortedList, sortedLists, theSortedList } from '../../../store/sorted-list.ts';
import type { Reader } from '../../../store/store.ts';
import { everyTeam, theTeam } from '../../../store/team.ts';
import { here, isSeen, visibleCycle } from '../../okr/okr-place.ts';
import { draftingOf } from '../../wording/drafts-of-list.ts';
import { checkExplained } from '../../wording/explained.ts';
import { draftList, keepList } from '../../wording/keep-list.ts';
import { nameOfLine } from '../../wording/kpi-of-line.ts';
import { isTooLong, mostOf } from '../../wording/too-long.ts';
import { api } from '../implement.ts';

const shown = (list: SortedList) => ({ ...list, lines: [...list.lines] });

const teamsSeen = async (db: Reader, actor: Actor) =>
  (await everyTeam(db)).flatMap(({ id }) => (isSeen(actor, id) ? [id] : []));

/** What becomes a goal: pay and persons are explained first, in a list as in a form. */
const goalsOf = (lines: readonly Pick<SortedLine, 'text' | 'column'>[]) =>
  lines.flatMap(({ text, column }) => (column === 'objective' || column === 'key-result' ? [text] : []));

export const sorter = {
  list: api.sorter.list.handler(async ({ context: { store, actor } }) => ({
    lists: (await sortedLists(store.db, await teamsSeen(store.db, actor))).map(shown),
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
    const list = await keepList(store, by, { teamId: ownerTeamId, name, lines }, idempotencyKey);
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
    const list = await draftList(store, by, found, draftingOf(asked));
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
