import { describedQuestions } from '../../../src/kpi/described-definition.ts';
import { isHidden } from '../../../src/people/rights.ts';
import { mayOwnKpis } from '../../../src/people/team.ts';
import { Refusal } from '../../../src/refusal.ts';
import type { FindingCode } from '../../../src/wording/read-line.ts';
import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { createKpi } from '../../../store/create-kpi.ts';
import { dismissedOn, dismissRemark, takeBackRemark } from '../../../store/dismissed-remark.ts';
import { keepSortedList, type SortedList, sortedLists } from '../../../store/sorted-list.ts';
import { theTeam } from '../../../store/team.ts';
import { keyOfName, openDefinition, unitOfText } from '../../wording/kpi-of-line.ts';
import { api } from '../implement.ts';

const shown = (list: SortedList) => ({ ...list, lines: [...list.lines] });

export const sorter = {
  list: api.sorter.list.handler(async ({ context: { store, actor } }) => ({
    lists: (await sortedLists(store.db)).filter(({ teamId }) => !isHidden(actor, { ownerTeamId: teamId })).map(shown),
  })),

  keep: api.sorter.keep.handler(async ({ context: { store, actor }, input }) => {
    const { ownerTeamId, name, lines, idempotencyKey } = input;
    const by = authorize(actor, 'kpi.propose', { ownerTeamId });
    if (!mayOwnKpis(await theTeam(store.db, ownerTeamId))) throw new Refusal('kpi.owner-is-a-team', {});
    if (lines.length === 0) throw new Refusal('sorter.no-line', {});
    const taken = new Set((await store.db.selectFrom('kpi').select('key').execute()).map(({ key }) => key));
    const kpis: { key: string; name: string; unanswered: string[] }[] = [];
    const kept: SortedList['lines'][number][] = [];
    for (const [i, line] of lines.entries()) {
      if (line.column !== 'kpi') {
        kept.push({ ...line, kpiKey: null });
        continue;
      }
      const key = keyOfName(line.text, taken);
      taken.add(key);
      const created = await createKpi(
        store,
        by,
        {
          key,
          name: line.text.slice(0, 120).trim(),
          ownerTeamId,
          question: '',
          unit: unitOfText(line.text),
          direction: 'none',
          expectedLevel: null,
          cadence: 'month',
          stewardId: actor.kind === 'person' ? actor.id : null,
          looksTeamId: null,
          looksFirst: '',
        },
        openDefinition(),
        idempotencyKey && `${idempotencyKey.slice(0, 80)}-${i}`,
      );
      kpis.push({ key: created.kpi.key, name: created.kpi.name, unanswered: [...describedQuestions] });
      kept.push({ ...line, kpiKey: created.kpi.key });
    }
    const list = await keepSortedList(store, by, { teamId: ownerTeamId, name, lines: kept }, idempotencyKey);
    return { list: shown(list), kpis };
  }),
};

const codes = async (left: Promise<string[]>) => ({ codes: (await left) as FindingCode[] });

export const remark = {
  left: api.remark.left.handler(({ context: { store }, input }) => codes(dismissedOn(store.db, input.textKey))),

  dismiss: api.remark.dismiss.handler(async ({ context: { store, actor }, input }) => {
    await dismissRemark(store, authorize(actor, 'comment.write', ofTheInstallation), input);
    return codes(dismissedOn(store.db, input.textKey));
  }),

  takeBack: api.remark.takeBack.handler(async ({ context: { store, actor }, input }) => {
    await takeBackRemark(store, authorize(actor, 'comment.write', ofTheInstallation), input);
    return codes(dismissedOn(store.db, input.textKey));
  }),
};
