import { Refusal } from '../../../src/refusal.ts';
import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { applyCode, codeOf, releaseCode } from '../../../store/kpi-code.ts';
import { placeFor } from '../../code/place.ts';
import { planFile } from '../../code/plan-file.ts';
import { askedPeople } from '../../kpi/asked-people.ts';
import { askToCompute } from '../../kpi/compute-kpi.ts';
import { keepMeasured, measureVersion } from '../../kpi/compute-version.ts';
import { refreshReading } from '../../kpi/refresh-reading.ts';
import { subjectOf, visibleKpi } from '../../kpi/visible-kpi.ts';
import { api } from '../implement.ts';

export const code = {
  plan: api.code.plan.handler(async ({ context: { store, actor, engines }, input: { files, ...asking } }) => {
    const place = await placeFor(store.db, actor);
    const lines = (await inTurn(files, (file) => planFile(store, engines, actor, place, asking, file))).map(
      ({ line }) => line,
    );
    const twice = lines.filter((line, at) => line.key && lines.findIndex(({ key }) => key === line.key) < at);
    for (const line of twice) {
      const first = lines.find(({ key }) => key === line.key)?.path;
      line.state = 'problem';
      line.problems = [{ path: ['kpi', 'key'], code: 'code.key-twice', params: { key: line.key, path: first } }];
    }
    const visible = new Set(place.teams.map(({ id }) => id));
    const gone = [...place.kpis.values()].flatMap((kpi) => {
      const kept = place.codes.get(kpi.id);
      const here = kept?.repository === asking.repository && visible.has(kpi.ownerTeamId);
      return kept && here && !lines.some(({ key, path }) => key === kpi.key || path === kept.path)
        ? [{ key: kpi.key, name: kpi.name, path: kept.path }]
        : [];
    });
    return { lines, gone };
  }),

  apply: api.code.apply.handler(async ({ context: { store, actor, engines, worker }, input: { file, ...asking } }) => {
    // Before a word on the file: who only reads is not helped to mend it.
    authorize(actor, 'kpi.propose', ofTheInstallation);
    const { line, change } = await planFile(store, engines, actor, await placeFor(store.db, actor), asking, file);
    if (!change) {
      const [{ code: first, params }] = line.problems as [(typeof line.problems)[0]];
      throw new Refusal('code.problem', { path: file.path, problems: line.problems, first, ...params });
    }
    const { kpi, definition } = change;
    const by =
      'id' in kpi
        ? authorize(actor, 'kpi.edit', subjectOf(kpi))
        : authorize(actor, 'kpi.propose', { ownerTeamId: kpi.ownerTeamId });
    if (definition) authorize(actor, 'definition.propose', { ownerTeamId: kpi.ownerTeamId });
    const kept = 'id' in kpi ? await codeOf(store.db, kpi.id) : null;
    const still = line.state === 'same' || line.state === 'behind';
    // The same file again, at the same commit: nothing is written at all.
    if (still && kept && kept.path === file.path && kept.commit === file.commit) return { ...line, proposed: null };
    const startedAt = store.clock.now().toISOString();
    const measured = definition?.kind === 'structured' ? await measureVersion(store, engines, definition) : null;
    const askedIds = definition ? await askedPeople(store.db, kpi, actor) : [];
    const done = await applyCode(store, by, { ...change, askedIds });
    if (done.proposed && measured) await keepMeasured(store, done.kpi, done.proposed, measured, startedAt);
    if (line.state === 'created' && definition?.kind === 'structured') {
      await askToCompute(store, done.kpi);
      worker.wake();
    } else if (Object.keys(change.change).length > 0) await refreshReading(store, done.kpi);
    const { proposed } = done;
    return {
      ...line,
      proposed: proposed && { versionId: proposed.id, number: proposed.number, asked: proposed.askedIds.length },
    };
  }),

  release: api.code.release.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    await releaseCode(store, authorize(actor, 'kpi.edit', subjectOf(kpi)), kpi);
    return { key: kpi.key };
  }),
};

/** One after the other: a folder of a thousand files does not take every connection at once. */
async function inTurn<One, Done>(all: readonly One[], act: (one: One) => Promise<Done>): Promise<Done[]> {
  const done: Done[] = [];
  for (const one of all) done.push(await act(one));
  return done;
}
