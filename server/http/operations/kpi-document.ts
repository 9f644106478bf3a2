import { documentFromCsv, documentToCsv } from '../../../src/interchange/kpi-document/document-csv.ts';
import { readDocument } from '../../../src/interchange/kpi-document/read-document.ts';
import { budgetOf } from '../../../src/kpi/budget.ts';
import { mayOwnKpis } from '../../../src/people/team.ts';
import { Refusal } from '../../../src/refusal.ts';
import { authorize } from '../../../store/authorize.ts';
import { importKpi } from '../../../store/import-kpi.ts';
import { allKpis } from '../../../store/kpi.ts';
import { theOrganisation } from '../../../store/organisation.ts';
import { theTeam } from '../../../store/team.ts';
import { checkParts } from '../../kpi/check-parts.ts';
import { documentOf } from '../../kpi/kpi-export.ts';
import { mustFit } from '../../kpi/most-values.ts';
import { refreshReading } from '../../kpi/refresh-reading.ts';
import { visibleKpi } from '../../kpi/visible-kpi.ts';
import { api } from '../implement.ts';

export const kpiDocument = {
  take: api.kpiDocument.take.handler(async ({ context: { store, actor }, input }) =>
    documentOf(store.db, await visibleKpi(store.db, actor, input.key)),
  ),

  takeSheet: api.kpiDocument.takeSheet.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const csv = documentToCsv(await documentOf(store.db, kpi));
    // The mark tells spreadsheets that the text is UTF-8.
    return new File([`\uFEFF${csv}`], `${kpi.key}.csv`, { type: 'text/csv; charset=utf-8' });
  }),

  bring: api.kpiDocument.bring.handler(async ({ context: { store, actor }, input }) => {
    const { ownerTeamId } = input;
    const by = authorize(actor, 'kpi.publish', { ownerTeamId, stewardId: null });
    const owner = await theTeam(store.db, ownerTeamId);
    if (!mayOwnKpis(owner)) throw new Refusal('kpi.owner-is-a-team', {});
    const { content } = input.document;
    const document = typeof content === 'string' ? documentFromCsv(content) : readDocument(content);
    mustFit(new Set(document.values.map(({ period }) => period)).size);
    if (document.kpi.status === 'live') {
      const { limits } = await theOrganisation(store.db);
      const { have, limit } = budgetOf(owner, await allKpis(store.db), limits);
      if (have >= limit) throw new Refusal('kpi-document.over-budget', { have: have + 1, limit });
    }
    for (const { body } of document.definitions) await checkParts(store.db, actor, body);
    const sources = await store.db.selectFrom('source').select(['id', 'name']).execute();
    const sourceOf = new Map(sources.map(({ id, name }) => [name, id]));
    const kpi = await importKpi(store, by, document, {
      key: input.key ?? document.kpi.key,
      ownerTeamId,
      stewardId: actor.kind === 'person' ? actor.id : null,
      sourceOf,
    });
    await refreshReading(store, kpi);
    const named = new Set(document.definitions.flatMap(({ source }) => source ?? []));
    return {
      key: kpi.key,
      definitions: document.definitions.length,
      values: document.values.length,
      annotations: document.annotations.length,
      sourcesMissing: [...named].filter((name) => !sourceOf.has(name)),
    };
  }),
};
