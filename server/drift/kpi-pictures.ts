import type { KpiPicture } from '../../src/drift/picture.ts';
import { unansweredOf } from '../../store/definition-life.ts';
import type { Gathered } from './gather.ts';
import { daysOfGrain } from './objective-pictures.ts';

/** The KPIs that a team owns or follows, among those that pilot. */
export function kpiPictures(all: Gathered, teamId: string, sees: ReadonlySet<string>): KpiPicture[] {
  return all.live
    .filter(({ ownerTeamId }) => sees.has(ownerTeamId))
    .flatMap((kpi) => {
      const owned = kpi.ownerTeamId === teamId;
      const follow = all.follows.find((one) => one.kpi_id === kpi.id && one.team_id === teamId);
      if (!owned && !follow) return [];
      const version = all.versions.get(kpi.id);
      const piloted = all.piloted.get(kpi.id);
      const since = owned ? (kpi.statusOn ?? piloted?.createdAt.slice(0, 10)) : follow?.since.slice(0, 10);
      return [
        {
          id: kpi.id,
          name: kpi.name,
          owned,
          specHash: version?.specHash ?? null,
          periodDays: daysOfGrain[kpi.cadence] ?? 7,
          lastValueOn: piloted?.facts?.last ?? null,
          outsideWithoutNote: outsideWithoutNote(piloted),
          lastOpenedOn: all.uses.get(kpi.id)?.openedOn ?? null,
          cyclesSinceCited: cyclesSince(all, all.cited.get(kpi.id) ?? null),
          followedSince: since ?? all.today,
          unanswered: version ? unansweredOf(version, all.columnsOf(version)) : [],
          changedWithoutNote: version !== undefined && version.number > 1 && version.why.trim() === '',
        },
      ];
    });
}

/** The other live KPIs that the team sees, for names: none where it has none of its own to compare with them. */
export function kpisElsewhere(
  { named }: Gathered,
  kpis: readonly KpiPicture[],
  sees: ReadonlySet<string>,
): Pick<KpiPicture, 'id' | 'name' | 'specHash'>[] {
  if (!kpis.some(({ owned }) => owned)) return [];
  const near = new Set(kpis.map(({ id }) => id));
  return named.filter(({ id, ownerTeamId }) => sees.has(ownerTeamId) && !near.has(id));
}

/** Periods running outside the range; a note on any of them says what happened. */
function outsideWithoutNote(piloted: { facts: Facts | null; explained: readonly string[] } | undefined): number {
  const signal = piloted?.facts?.signal;
  if (!piloted || !signal?.outside) return 0;
  const noted = piloted.explained.some((period) => period >= signal.since && period <= signal.until);
  return noted ? 0 : signal.periods;
}

type Facts = NonNullable<NonNullable<ReturnType<Gathered['piloted']['get']>>['facts']>;

/** Cycles begun since a decision cited it: 0 in this one. Null when none ever did. */
function cyclesSince({ cycle, past }: Gathered, citedOn: string | null): number | null {
  if (citedOn === null) return null;
  const begun = [cycle, ...past.map((one) => one.cycle)].filter((one) => one !== null);
  const at = begun.findIndex(({ start }) => start <= citedOn);
  return at < 0 ? begun.length : at;
}
