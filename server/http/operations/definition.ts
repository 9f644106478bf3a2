import { today } from '../../../src/calendar/local-time.ts';
import { versionDifference } from '../../../src/kpi/version-difference.ts';
import type { Actor } from '../../../src/people/relation.ts';
import { Refusal } from '../../../src/refusal.ts';
import { authorize } from '../../../store/authorize.ts';
import { columnsRead } from '../../../store/definition-columns.ts';
import {
  agreementOn,
  askForAgreement,
  declareVersion,
  giveDefinitionStance,
  proposeVersion,
  unansweredOf,
  withdrawVersion,
  writeDraft,
} from '../../../store/definition-life.ts';
import { currentOf, type DefinitionVersion, versionsOf } from '../../../store/definition-version.ts';
import type { Kpi } from '../../../store/kpi.ts';
import { valuesOf } from '../../../store/measurement.ts';
import { theOrganisation } from '../../../store/organisation.ts';
import { allPeople, thePerson } from '../../../store/person.ts';
import { findSeries } from '../../../store/series.ts';
import type { Reader } from '../../../store/store.ts';
import { askedPeople } from '../../kpi/asked-people.ts';
import { checkParts } from '../../kpi/check-parts.ts';
import { keepMeasured, measureVersion } from '../../kpi/compute-version.ts';
import { displayedOf } from '../../kpi/displayed.ts';
import { periodNamed } from '../../kpi/period-rules.ts';
import { cadenceOf, readDefinition } from '../../kpi/read-definition.ts';
import { refreshReading } from '../../kpi/refresh-reading.ts';
import { shownVersion } from '../../kpi/shown-version.ts';
import { subjectOf, visibleKpi } from '../../kpi/visible-kpi.ts';
import { api } from '../implement.ts';

async function found(db: Reader, actor: Actor, { key, number }: { key: string; number: number }) {
  const kpi = await visibleKpi(db, actor, key);
  const versions = await versionsOf(db, kpi.id);
  const version = versions.find((each) => each.number === number);
  if (!version) throw new Refusal('definition.not-found', { number });
  return { kpi, versions, version };
}

const subjectOfVersion = (kpi: Kpi, version: DefinitionVersion) => ({
  ...subjectOf(kpi),
  askedIds: version.askedIds,
  authorId: version.authorId,
});

const dated = ({
  period,
  value,
  partial,
}: {
  period: string;
  value: number | null;
  partial?: boolean | undefined;
}) => ({
  period,
  value,
  partial: partial ?? false,
});
const refOf = ({ id, number, specHash }: DefinitionVersion) => ({ versionId: id, number, specHash });

export const definition = {
  draft: api.definition.draft.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const versions = await versionsOf(store.db, kpi.id);
    const draft = versions.findLast((version) => version.status === 'draft');
    const by = authorize(actor, 'definition.draft', subjectOf(kpi));
    // Someone else's draft is theirs, its team's or its steward's to rewrite.
    if (draft) authorize(actor, 'definition.edit', subjectOfVersion(kpi, draft));
    if (cadenceOf(input.definition) !== kpi.cadence)
      throw new Refusal('definition.other-cadence', { cadence: kpi.cadence });
    await checkParts(store.db, actor, input.definition.body);
    const written = await writeDraft(store, by, kpi, readDefinition(input.definition), input.expectedVersion);
    return shownVersion(written, (await columnsRead(store.db, [written]))(written));
  }),

  compare: api.definition.compare.handler(async ({ context: { store, actor, engines }, input }) => {
    const { kpi, versions, version } = await found(store.db, actor, input);
    const { timezone } = await theOrganisation(store.db);
    const others = versions.filter((each) => each.number < version.number);
    const former = others.findLast((each) => each.agreedAt !== null) ?? currentOf(others);
    const series = await findSeries(store.db, { kind: 'kpi', id: kpi.id }, version.id);
    const kept = series ? await valuesOf(store.db, series.id) : [];
    const compute = kept.length === 0 && version.kind === 'structured';
    const after = (compute ? (await measureVersion(store, engines, version)).rows : kept).map(dated);
    const day = today(timezone, store.clock.now());
    const before = former ? (await displayedOf(store.db, kpi, others, day)).values.map(dated) : null;
    const whole = (values: typeof after) => values.filter(({ partial }) => !partial);
    const difference = before && after.length > 0 ? versionDifference(whole(before), whole(after)) : null;
    return {
      before: former && before ? { definition: refOf(former), values: before } : null,
      after: { definition: refOf(version), values: after },
      difference: difference && { ...difference, lost: [...difference.lost] },
    };
  }),

  propose: api.definition.propose.handler(async ({ context: { store, actor, engines }, input }) => {
    const { kpi, version } = await found(store.db, actor, input);
    const by = authorize(actor, 'definition.propose', subjectOfVersion(kpi, version));
    const inForceFrom = periodNamed(input.inForceFrom, kpi, version, await theOrganisation(store.db));
    const unanswered = unansweredOf(version, (await columnsRead(store.db, [version]))(version));
    if (unanswered.length > 0) throw new Refusal('definition.incomplete', { unanswered });
    const askedIds = input.askedIds ?? (await askedPeople(store.db, kpi, actor));
    for (const personId of askedIds) await thePerson(store.db, personId);
    const startedAt = store.clock.now().toISOString();
    const measured =
      version.kind === 'structured' && version.status === 'draft'
        ? await measureVersion(store, engines, version)
        : null;
    const proposed = await proposeVersion(store, by, kpi, input.number, input.expectedVersion, {
      why: input.why,
      inForceFrom,
      askedIds,
    });
    if (measured) await keepMeasured(store, kpi, proposed, measured, startedAt);
    return shownVersion(proposed);
  }),

  asked: api.definition.asked.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const [ids, people] = await Promise.all([askedPeople(store.db, kpi, actor), allPeople(store.db)]);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return { people: ids.map((personId) => ({ personId, name: names.get(personId) ?? null })) };
  }),

  ask: api.definition.ask.handler(async ({ context: { store, actor }, input }) => {
    const { kpi, version } = await found(store.db, actor, input);
    const by = authorize(actor, 'definition.edit', subjectOfVersion(kpi, version));
    for (const personId of input.personIds) await thePerson(store.db, personId);
    const { number, expectedVersion, personIds } = input;
    return shownVersion(await askForAgreement(store, by, kpi, number, expectedVersion, personIds));
  }),

  stance: api.definition.stance.handler(async ({ context: { store, actor }, input }) => {
    const { kpi, version } = await found(store.db, actor, input);
    const by = authorize(actor, 'definition.agree', subjectOfVersion(kpi, version));
    await giveDefinitionStance(store, by, kpi, input.number, input.specHash, input.stance);
    const { timezone } = await theOrganisation(store.db);
    const { kind } = await agreementOn(store.db, version, today(timezone, store.clock.now()));
    return { kind };
  }),

  declare: api.definition.declare.handler(async ({ context: { store, actor }, input }) => {
    const { kpi, version } = await found(store.db, actor, input);
    const by = authorize(actor, 'definition.declare', subjectOfVersion(kpi, version));
    const agreed = await declareVersion(store, by, kpi, input.number, input.expectedVersion, input.inWriting);
    await refreshReading(store, kpi);
    return shownVersion(agreed);
  }),

  withdraw: api.definition.withdraw.handler(async ({ context: { store, actor }, input }) => {
    const { kpi, version } = await found(store.db, actor, input);
    const by = authorize(actor, 'definition.edit', subjectOfVersion(kpi, version));
    return shownVersion(await withdrawVersion(store, by, kpi, input.number, input.expectedVersion));
  }),
};
