import { keyOf } from '../../../src/interchange/definitions/found-metric.ts';
import { specHash } from '../../../src/metric-sql/canonical.ts';
import { validateDefinition } from '../../../src/metric-sql/validate-definition.ts';
import { mayOwnKpis } from '../../../src/people/team.ts';
import { Refusal } from '../../../src/refusal.ts';
import { authorize } from '../../../store/authorize.ts';
import { createKpis } from '../../../store/create-kpi.ts';
import { allKpis } from '../../../store/kpi.ts';
import { theSource } from '../../../store/source.ts';
import { theTeam } from '../../../store/team.ts';
import { leavingKpis } from '../../definitions/leaving-kpis.ts';
import { keptWords, placed, readSent } from '../../definitions/read-sent.ts';
import { checkParts } from '../../kpi/check-parts.ts';
import { askToCompute } from '../../kpi/compute-kpi.ts';
import { readDefinition } from '../../kpi/read-definition.ts';
import { api } from '../implement.ts';

export const definitionsFile = {
  read: api.definitionsFile.read.handler(async ({ context: { store, actor }, input }) => {
    authorize(actor, 'kpi.propose', { ownerTeamId: null });
    const { format, metrics } = await readSent(input.content);
    const source = input.sourceId === null ? null : await theSource(store.db, input.sourceId);
    const keys = new Set((await allKpis(store.db)).map(({ key }) => key));
    return {
      format,
      metrics: metrics.map((metric) => {
        const { table, tableFound, questions, body } = placed(metric, source);
        const key = metric.whole?.key ?? keyOf(metric.label) ?? keyOf(metric.name);
        const measure = body.measure as { kind: string; column?: string } | undefined;
        return {
          name: metric.name,
          label: metric.label,
          description: metric.description,
          key,
          keyTaken: key !== null && keys.has(key),
          whole: metric.whole !== null,
          table,
          tableFound,
          measure: measure?.kind ? { kind: measure.kind, column: measure.column ?? null } : null,
          questions: [...questions],
          notes: metric.notes.map(({ code, text }) => ({ code, text })),
        };
      }),
    };
  }),

  bring: api.definitionsFile.bring.handler(async ({ context: { store, actor, worker }, input }) => {
    const { ownerTeamId, sourceId } = input;
    const by = authorize(actor, 'kpi.propose', { ownerTeamId });
    if (!mayOwnKpis(await theTeam(store.db, ownerTeamId))) throw new Refusal('kpi.owner-is-a-team', {});
    const { format, metrics } = await readSent(input.content);
    const source = sourceId === null ? null : await theSource(store.db, sourceId);
    const stewardId = actor.kind === 'person' ? actor.id : null;
    const arriving = [];
    for (const asked of input.metrics) {
      const metric = metrics.find(({ name }) => name === asked.name);
      if (!metric) throw new Refusal('definitions.no-metric', { name: asked.name });
      const { whole } = metric;
      const found = placed(metric, source);
      // The rhythm is the KPI's own, said by whoever brings it; a whole definition says its own.
      const body = whole ? { ...found.body } : { ...found.body, reportGrain: asked.cadence };
      await checkParts(store.db, actor, body);
      const valid = found.sourceId === null ? null : validateDefinition(body);
      const definition =
        whole?.kind === 'described'
          ? readDefinition({ kind: 'described', cadence: whole.cadence, body: whole.body })
          : {
              kind: 'structured' as const,
              words: keptWords(metric, format),
              body,
              sourceId: found.sourceId,
              specHash: valid?.kind === 'valid' ? specHash(valid.definition) : null,
            };
      arriving.push({
        kpi: {
          key: asked.key,
          name: asked.label,
          ownerTeamId,
          stewardId,
          question: whole?.question ?? '',
          // Another tool says no unit: it is a question of the KPI, and its label stays empty until someone answers.
          unit: whole?.unit ?? { kind: 'other' as const, label: '' },
          direction: asked.direction,
          expectedLevel: whole?.expectedLevel ?? null,
          cadence: whole?.cadence ?? asked.cadence,
          looksTeamId: null,
          looksFirst: whole?.looksFirst ?? '',
        },
        definition,
      });
    }
    const created = await createKpis(store, by, arriving);
    for (const { kpi, version } of created) if (version.sourceId && version.specHash) await askToCompute(store, kpi);
    worker.wake();
    return {
      brought: created.map(({ kpi, open }) => ({
        key: kpi.key,
        name: kpi.name,
        open: open.length,
        first: open[0] ?? null,
      })),
    };
  }),

  ossie: api.definitionsFile.ossie.handler(({ context: { store, actor } }) => leavingKpis(store, actor)),
};
