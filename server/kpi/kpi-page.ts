import { addDays } from '../../src/calendar/day-number.ts';
import { localDate } from '../../src/calendar/local-time.ts';
import { openBeside } from '../../src/kpi/open-beside.ts';
import { type Act, acts } from '../../src/people/acts.ts';
import type { Actor } from '../../src/people/relation.ts';
import { isHidden, may } from '../../src/people/rights.ts';
import { annotationsOf } from '../../store/annotation.ts';
import { statesThen } from '../../store/as-of.ts';
import { columnsRead } from '../../store/definition-columns.ts';
import { agreementOn, stancesOn } from '../../store/definition-life.ts';
import { currentOf, type DefinitionVersion, versionsOf } from '../../store/definition-version.ts';
import { lastJobOf } from '../../store/job.ts';
import type { Kpi } from '../../store/kpi.ts';
import { codeOf } from '../../store/kpi-code.ts';
import { followers } from '../../store/kpi-follow.ts';
import { markOpened } from '../../store/kpi-use.ts';
import { theOrganisation } from '../../store/organisation.ts';
import { allPeople, stillHere } from '../../store/person.ts';
import { storedReading } from '../../store/reading.ts';
import { lastRun } from '../../store/run.ts';
import { findSeries } from '../../store/series.ts';
import { isDatabase, theSource } from '../../store/source.ts';
import type { Reader, Store } from '../../store/store.ts';
import { allTeams, type Team } from '../../store/team.ts';
import { shownCode } from '../code/shown-code.ts';
import { displayedOf, versionsInForce } from './displayed.ts';
import { knownThen } from './known-then.ts';
import { readPast } from './read-past.ts';
import { pastOf } from './refresh-reading.ts';
import { shownValue, shownVersion } from './shown-version.ts';
import { subjectOf, visibleKpi } from './visible-kpi.ts';

const actsOfThePage = (Object.keys(acts) as Act[]).filter((act) =>
  /^(kpi|measurement|annotation|baseline|definition|context)\./.test(act),
);

/** Everything the page of a KPI shows; with a day, as it was known at its end: values, definition, notes, and its own fields. */
export async function kpiPage(store: Store, actor: Actor, key: string, asOf?: string) {
  const { db } = store;
  const today = await visibleKpi(db, actor, key);
  const [versionsToday, people, organisation] = await Promise.all([
    versionsOf(db, today.id),
    allPeople(db),
    theOrganisation(db),
  ]);
  const { day, until: then, through } = knownThen(organisation, store.clock.now(), asOf);
  const { kpi, versions } = then
    ? await asKnown(db, today, versionsToday, then)
    : { kpi: today, versions: versionsToday };
  const names = new Map(people.map((person) => [person.id, person.name]));
  const inForce = versionsInForce(versions, then).findLast((version) => version.inForceFrom <= through);
  const current = then ? versions.find(({ id }) => id === inForce?.versionId) : currentOf(versions);
  const series = current ? await findSeries(db, { kind: 'kpi', id: kpi.id }, current.id) : null;
  const displayed = await displayedOf(db, kpi, versions, through, then);
  const [stored, job, notes, follow, teams, code, columnsOf, rowsEnd] = await Promise.all([
    series && !then ? storedReading(db, series.id) : null,
    lastJobOf(store, `compute:${kpi.id}`),
    annotationsOf(db, kpi.id, then),
    seenFollowers(db, actor, kpi.id),
    allTeams(db),
    codeOf(db, kpi.id),
    columnsRead(db, versions),
    current && series && !then ? whereRowsEnd(db, current, series.id, organisation.timezone) : null,
  ]);
  const past = then && displayed.values.length > 0 ? pastOf(kpi, versions, displayed, through) : null;
  if (!then) await markOpened(store, kpi.id, day);
  return {
    kpi,
    steward: kpi.stewardId ? (names.get(kpi.stewardId) ?? null) : null,
    inCode: code && !then ? shownCode(code, versions) : null,
    unanswered: openBeside(kpi, stillHere(people)),
    definition: current ? shownVersion(current, columnsOf(current)) : null,
    versions: await Promise.all(
      versions.map(async (version) => ({
        ...shownVersion(version, columnsOf(version)),
        agreement: version.proposedAt === null ? null : await shownAgreement(db, version, through, names, then),
      })),
    ),
    values: displayed.values.map((value) => shownValue(value, value.versionId)),
    published: displayed.asPublished.map(({ period, value, versionId }) => ({ period, value, versionId })),
    breaks: [...displayed.breaks],
    annotations: notes.map(({ id, period, text, market, authorId }) => ({
      id,
      period,
      text,
      market,
      author: authorId ? (names.get(authorId) ?? null) : null,
      mine: actor.kind === 'person' && actor.id === authorId,
    })),
    followers: follow,
    mayFollow: then || kpi.status === 'retired' ? [] : mayFollow(actor, kpi, teams),
    reading: past ? { ...(await readPast(past)).reading } : (stored?.body ?? null),
    forecast: stored?.forecast && current ? { versionId: current.id, points: [...stored.forecast] } : null,
    run: job ? { id: job.id, state: job.state, problem: job.problem, startedAt: job.createdAt } : null,
    rowsEnd,
    asOf: then ? through : null,
    may: then ? [] : allowed(actor, kpi, versions),
  };
}

/** The teams that follow a KPI, those behind a wall left out. */
export async function seenFollowers(db: Reader, actor: Actor, kpiId: string): Promise<string[]> {
  const following = (await followers(db, kpiId)).get(kpiId) ?? [];
  return following.filter((teamId) => !isHidden(actor, { ownerTeamId: teamId }));
}

/** The teams one speaks for; the owner has it already, and the organisation's page holds what its services own. */
const mayFollow = (actor: Actor, { ownerTeamId }: Kpi, teams: readonly Team[]): string[] =>
  teams
    .filter(
      ({ id, parentId }) => id !== ownerTeamId && parentId !== null && may(actor, 'kpi.follow', { ownerTeamId: id }),
    )
    .map(({ id }) => id);

/** Yesterday is known today, in whatever zone the definition cuts its days. */
async function whereRowsEnd(db: Reader, { sourceId }: DefinitionVersion, seriesId: string, timezone: string) {
  const run = sourceId ? await lastRun(db, seriesId) : null;
  if (!sourceId || !run || run.periodTo >= addDays(localDate(timezone, Date.parse(run.startedAt)), -1)) return null;
  return { day: run.periodTo, of: isDatabase(await theSource(db, sourceId)) ? ('table' as const) : ('file' as const) };
}

/** What was said of the KPI and of its definition then; a KPI opened later has its own words and no definition yet. */
async function asKnown(db: Reader, kpi: Kpi, versions: readonly DefinitionVersion[], then: string) {
  const [fields, known] = await Promise.all([
    statesThen<Kpi>(db, 'kpi', [kpi.id], then),
    statesThen<DefinitionVersion>(
      db,
      'definition',
      versions.map(({ id }) => id),
      then,
    ),
  ]);
  // A KPI brought from elsewhere has a past of its own, and no states of it here.
  const agreed = versions.filter(({ agreedAt }) => agreedAt !== null && agreedAt <= then);
  const standing = known.length > 0 ? known : agreed;
  return { kpi: fields[0] ?? kpi, versions: standing.toSorted((a, b) => a.number - b.number) };
}

function allowed(actor: Actor, kpi: Kpi, versions: readonly DefinitionVersion[]): Act[] {
  const open = versions.findLast((version) => version.status === 'draft' || version.status === 'proposed');
  const subject = { ...subjectOf(kpi), askedIds: open?.askedIds ?? [], authorId: open?.authorId ?? null };
  return actsOfThePage.filter((act) => may(actor, act, subject));
}

async function shownAgreement(
  db: Reader,
  version: DefinitionVersion,
  day: string,
  names: ReadonlyMap<string, string | null>,
  then: string | undefined,
) {
  const [{ kind, decideBy, overdue }, stances] = await Promise.all([
    agreementOn(db, version, day),
    stancesOn(db, version.id),
  ]);
  return {
    kind,
    decideBy,
    overdue: overdue && version.status === 'proposed',
    asked: version.askedIds.map((personId) => {
      const said = stances.findLast(
        (one) =>
          one.personId === personId && one.specHash === version.specHash && (then === undefined || one.at <= then),
      );
      return {
        personId,
        name: names.get(personId) ?? null,
        stance: said?.stance.kind ?? null,
        words: said?.stance.kind === 'concern' ? said.stance.words : null,
        at: said?.at ?? null,
      };
    }),
  };
}
