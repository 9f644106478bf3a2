import { today } from '../../src/calendar/local-time.ts';
import { budgetOf } from '../../src/kpi/budget.ts';
import { openBeside } from '../../src/kpi/open-beside.ts';
import type { Actor } from '../../src/people/relation.ts';
import { isHidden } from '../../src/people/rights.ts';
import { mayOwnKpis } from '../../src/people/team.ts';
import { grainFacts } from '../../src/stability/grain-season.ts';
import { overdueSince } from '../../src/stability/overdue.ts';
import { columnsRead } from '../../store/definition-columns.ts';
import { unansweredOf } from '../../store/definition-life.ts';
import { currentVersions } from '../../store/definition-version.ts';
import { allKpis, type Kpi } from '../../store/kpi.ts';
import { kpisInCode } from '../../store/kpi-code.ts';
import { theOrganisation } from '../../store/organisation.ts';
import { allPeople, stillHere } from '../../store/person.ts';
import { rowReadings } from '../../store/reading.ts';
import { seriesOfKpis } from '../../store/series.ts';
import type { Store } from '../../store/store.ts';
import { allTeams } from '../../store/team.ts';
import { type ReadingLine, readingLine } from './reading-line.ts';
import { shownVersion } from './shown-version.ts';
import { verifiedKpis } from './verified-kpis.ts';

const QUESTION = 160;
const short = (text: string): string => (text.length <= QUESTION ? text : `${text.slice(0, QUESTION - 1).trimEnd()}…`);

const seenBy = (actor: Actor, kpis: readonly Kpi[]): Kpi[] =>
  kpis.filter((kpi) => !isHidden(actor, { ownerTeamId: kpi.ownerTeamId }));

/** Every KPI one may see, a light line each, and the places of those who own them. A few queries, whatever their number. */
export async function catalogue({ db, clock }: Store, actor: Actor) {
  const every = await allKpis(db);
  const kpis = seenBy(actor, every);
  const ids = kpis.map((kpi) => kpi.id);
  const [versions, series] = await Promise.all([currentVersions(db, ids), seriesOfKpis(db)]);
  const seriesOf = new Map(series.map((one) => [one.definitionVersionId, one.id]));
  const [readings, people, teams, organisation, verified, codes, columnsOf] = await Promise.all([
    rowReadings(
      db,
      kpis.flatMap((kpi) => seriesOf.get(versions.get(kpi.id)?.id ?? '') ?? []),
    ),
    allPeople(db),
    allTeams(db),
    theOrganisation(db),
    verifiedKpis(db, versions),
    kpisInCode(db),
    columnsRead(db, versions.values()),
  ]);
  const here = stillHere(people);
  const names = new Map(people.map((person) => [person.id, person.name]));
  const visible = new Set(teams.filter((team) => !isHidden(actor, { ownerTeamId: team.id })).map((team) => team.id));
  const day = today(organisation.timezone, clock.now());
  return {
    kpis: kpis.map((kpi) => {
      const version = versions.get(kpi.id);
      const reading = version && readings.get(seriesOf.get(version.id) ?? '');
      const line = reading && readingLine(reading);
      return {
        ...fieldsOf(kpi),
        reviewDue: (kpi.reviewOn !== null && kpi.reviewOn <= day && kpi.status !== 'retired') || undefined,
        steward: names.get(kpi.stewardId ?? '') ?? undefined,
        inCode: codes.has(kpi.id) || undefined,
        definition: version && {
          number: version.number,
          status: version.status,
          open: unansweredOf(version, columnsOf(version)).length + openBeside(kpi, here).length,
          verified: verified.get(kpi.id) ?? undefined,
        },
        last:
          line && line.lastPeriod !== null && line.lastValue !== null
            ? { period: line.lastPeriod, value: line.lastValue }
            : undefined,
        reading: line && readToday(line, kpi, day),
        spark: line?.spark,
      };
    }),
    budgets: teams
      .filter((team) => mayOwnKpis(team) && visible.has(team.id))
      // The organisation's own come first; the services follow in their order.
      .toSorted((a, b) => Number(a.kind !== 'organisation') - Number(b.kind !== 'organisation'))
      .map((team) => ({ teamId: team.id, ...budgetOf(team, every, organisation.limits) })),
  };
}

/** The definitions of the catalogue, for whoever asks for their words: heavier than its lines, and most pages never do. */
export async function definitionsSaid({ db }: Store, actor: Actor) {
  const kpis = seenBy(actor, await allKpis(db));
  const versions = await currentVersions(
    db,
    kpis.map((kpi) => kpi.id),
  );
  const columnsOf = await columnsRead(db, versions.values());
  return {
    definitions: [...versions].map(([kpiId, version]) => {
      const { versionId, number, specHash, kind, body, sourceId, unanswered } = shownVersion(
        version,
        columnsOf(version),
      );
      return { kpiId, versionId, number, specHash, kind, body, sourceId, unanswered };
    }),
  };
}

const fieldsOf = ({ id, key, name, ownerTeamId, question, unit, direction, cadence, ...kpi }: Kpi) => ({
  id,
  key,
  name,
  ownerTeamId,
  question: short(question),
  unit,
  direction,
  cadence,
  status: kpi.status,
  statusReason: kpi.statusReason ?? undefined,
  statusOn: kpi.statusOn ?? undefined,
  oneMore: kpi.oneMore ?? undefined,
});

/** A stored reading ages: what has fallen due since is silence, and silence wins over the last thing said. */
function readToday({ reading, lastPeriod }: ReadingLine, { cadence }: Kpi, day: string): ReadingLine['reading'] {
  if (lastPeriod === null || overdueSince(lastPeriod, cadence, grainFacts[cadence].graceDays, day) === null)
    return reading;
  return { ...reading, state: 'overdue', variation: 'no-reading', arrow: undefined, assurance: undefined };
}
