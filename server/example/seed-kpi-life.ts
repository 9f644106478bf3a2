import type { PersonId } from '../../example/people.ts';
import { rainyDays } from '../../example/rain.ts';
import type { KpiId, ServiceId } from '../../example/words/words.ts';
import { bucketStart, datesBetween } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { annotate } from '../../store/annotation.ts';
import { authorize, ofTheInstallation } from '../../store/authorize.ts';
import { createContextSeries, drawContext, enterContextValues } from '../../store/context-series.ts';
import { kpiByKey } from '../../store/kpi.ts';
import { commentOnKpi } from '../../store/kpi-comment.ts';
import { followKpi } from '../../store/kpi-follow.ts';
import { sayInfluence } from '../../store/kpi-influence.ts';
import { moveKpi } from '../../store/move-kpi.ts';
import { theOrganisation } from '../../store/organisation.ts';
import { actingAs, type KpiStory } from './kpi-story.ts';

/** Operations had seven KPIs and wanted an eighth: one moved off the dashboard. */
export async function moveTrucksOff({ store, words, company, truths, at }: KpiStory): Promise<void> {
  const on = addDays(bucketStart(truths.today, 'week'), -20);
  at(on, 15 * 60);
  const [arriving, leaving] = [
    await kpiByKey(store.db, words.kpis.batteries.key),
    await kpiByKey(store.db, words.kpis.trucks.key),
  ];
  const paul = await actingAs(store, company, 'paul');
  const by = authorize(paul, 'kpi.publish', { ownerTeamId: arriving.ownerTeamId, id: arriving.id });
  const { limits } = await theOrganisation(store.db);
  await moveKpi(
    store,
    by,
    arriving.key,
    arriving.version,
    {
      to: 'live',
      reason: null,
      budget: { kind: 'one-moves-off', kpiId: leaving.id, reason: words.reasons.trucksOff },
    },
    { limits, today: on },
  );
}

/** Services count on numbers that others own: what they mend, what they bring in, what they answer for. */
export async function followKpis({ store, words, company, truths, at }: KpiStory): Promise<void> {
  const follows: [KpiId, PersonId, ServiceId][] = [
    ['fitBikes', 'luc', 'fleet'],
    ['activeSubscribers', 'nadia', 'growth'],
    ['cancellations', 'theo', 'customers'],
  ];
  for (const [rank, [id, person, service]] of follows.entries()) {
    at(addDays(truths.firstDay, 60 + rank), 11 * 60);
    const teamId = company.teams[service];
    const by = authorize(await actingAs(store, company, person), 'kpi.follow', { ownerTeamId: teamId });
    await followKpi(store, by, await kpiByKey(store.db, words.kpis[id].key), teamId, true);
  }
}

/** What happened, where it shows, written by those who knew. */
export async function annotateTruths({ store, words, company, truths, at }: KpiStory): Promise<void> {
  const notes: [KpiId, PersonId, keyof typeof words.notes, string][] = [
    ['ridesADay', 'paul', 'outage', truths.outage.from],
    ['firstAnswer', 'theo', 'summer', truths.slowAnswers.from],
    ['firstAnswer', 'julie', 'guided', truths.guidedMessages.from],
  ];
  for (const [id, person, note, happened] of notes) {
    at(addDays(happened, 8), 16 * 60);
    const kpi = await kpiByKey(store.db, words.kpis[id].key);
    const actor = await actingAs(store, company, person);
    const by = authorize(actor, 'annotation.write', { ownerTeamId: kpi.ownerTeamId, id: kpi.id });
    await annotate(store, by, kpi, {
      period: bucketStart(happened, kpi.cadence),
      text: words.notes[note],
      market: null,
    });
  }
}

/** What happened around, drawn under the rides; what is believed to drive them; what people asked each other. */
export async function saySurroundings({ store, words, company, truths, at }: KpiStory): Promise<void> {
  const { rain, fitBikesDriveRides, comments } = words.around;
  const [rides, fit, served] = [
    await kpiByKey(store.db, words.kpis.ridesADay.key),
    await kpiByKey(store.db, words.kpis.fitBikes.key),
    await kpiByKey(store.db, words.kpis.served.key),
  ];
  const paul = await actingAs(store, company, 'paul');
  at(truths.lastDay, 17 * 60);
  const edit = authorize(paul, 'context.edit', ofTheInstallation);
  const unit = { kind: 'other', label: rain.unit } as const;
  const series = await createContextSeries(store, edit, {
    name: rain.name,
    kind: 'weather',
    unit,
    grain: 'week',
    origin: rain.origin,
  });
  await enterContextValues(store, edit, series, rainyDays(datesBetween(truths.firstDay, truths.lastDay)));
  const ofRides = authorize(paul, 'kpi.edit', { ownerTeamId: rides.ownerTeamId, id: rides.id });
  await drawContext(store, ofRides, rides, series.id, true);
  await sayInfluence(store, ofRides, rides, fit.id, fitBikesDriveRides);
  for (const [kpi, person, text] of [
    [fit, 'luc', comments.fitBikes],
    [served, 'hugo', comments.served],
  ] as const) {
    at(addDays(truths.lastDay, -4), 11 * 60);
    const actor = await actingAs(store, company, person);
    const by = authorize(actor, 'comment.write', { ownerTeamId: kpi.ownerTeamId, id: kpi.id });
    await commentOnKpi(store, by, kpi, company.people[person], text);
  }
}
