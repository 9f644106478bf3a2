import { checkArchive, type Holdings, teamTree } from '../src/people/team.ts';
import { activitiesOf } from './activity.ts';
import { allTests, kept } from './alignment-test.ts';
import { standingAmbitions } from './ambition.ts';
import type { Authorized } from './authorized.ts';
import { allCycles } from './cycle.ts';
import { decisionsOf } from './decision.ts';
import { allKpis } from './kpi.ts';
import { allNotDoing } from './not-doing.ts';
import { objectivesOfCycle } from './objective.ts';
import { listsOfTeam } from './sorted-list.ts';
import type { Reader, Store } from './store.ts';
import { everyTeam, type Team, theTeam } from './team.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

interface Held {
  readonly kind: string;
  readonly table:
    | 'kpi'
    | 'objective'
    | 'cycle'
    | 'not_doing'
    | 'activity'
    | 'ambition'
    | 'alignment_test'
    | 'sorted_list'
    | 'decision';
  readonly items: readonly { readonly id: string }[];
}

/** What goes on after the team: KPIs whatever their status, what is open of cycles, what still stands of the rest. */
async function heldBy(db: Reader, teamId: string): Promise<Held[]> {
  const ofTeam = (one: { readonly teamId: string }) => one.teamId === teamId;
  const open = (await allCycles(db)).filter(({ state }) => state !== 'closed');
  const objectives = (await Promise.all(open.map(({ id }) => objectivesOfCycle(db, id)))).flat();
  const standing = (await allNotDoing(db)).filter(({ state }) => state.kind === 'standing');
  return [
    { kind: 'kpi', table: 'kpi', items: (await allKpis(db)).filter((kpi) => kpi.ownerTeamId === teamId) },
    { kind: 'objective', table: 'objective', items: objectives.filter(ofTeam) },
    { kind: 'cycle', table: 'cycle', items: open.filter(ofTeam) },
    { kind: 'not-doing', table: 'not_doing', items: standing.filter(ofTeam) },
    { kind: 'activity', table: 'activity', items: await activitiesOf(db, [teamId]) },
    { kind: 'ambition', table: 'ambition', items: (await standingAmbitions(db)).filter(ofTeam) },
    { kind: 'alignment-test', table: 'alignment_test', items: (await allTests(db)).filter(ofTeam).map(kept) },
    { kind: 'sorted-list', table: 'sorted_list', items: await listsOfTeam(db, teamId) },
    {
      kind: 'decision',
      table: 'decision',
      items: (await decisionsOf(db, [teamId])).filter(({ followed }) => followed === null),
    },
  ];
}

export async function holdingsOf(db: Reader, teamId: string): Promise<Holdings> {
  const held = await heldBy(db, teamId);
  const count = (kind: string) => held.find((one) => one.kind === kind)?.items.length ?? 0;
  const all = held.reduce((sum, { items }) => sum + items.length, 0);
  const [kpis, objectives, cycles] = [count('kpi'), count('objective'), count('cycle')];
  return { kpis, objectives, cycles, others: all - kpis - objectives - cycles };
}

/** Put away: what it holds goes to another team, each with its event; its past stays under its own name. */
export function archiveTeam(
  store: Store,
  by: Authorized<'team.manage'>,
  id: string,
  expectedVersion: number,
  heirId: string | null,
): Promise<Team> {
  return write(store, by, 'team.archive', async (context) => {
    const { tx, now } = context;
    // First the row: what is being written for this team ends before, and what comes after finds it put away.
    await tx.updateTable('team').set({ id }).where('id', '=', id).execute();
    const before = await theTeam(tx, id);
    mustBeVersion(before, expectedVersion, before);
    const held = await heldBy(tx, id);
    const holds = await holdingsOf(tx, id);
    checkArchive(teamTree(await everyTeam(tx)), id, holds, heirId);
    if (heirId !== null) {
      for (const one of held) await give(context, one, heirId);
      await giveLinks(context, id, heirId);
    }
    await tx
      .updateTable('invitation')
      .set({ team_id: null, team_role: null })
      .where('team_id', '=', id)
      .where('accepted_at', 'is', null)
      .execute();
    await tx
      .updateTable('team')
      .set({ archived_at: now, version: expectedVersion + 1 })
      .where('id', '=', id)
      .execute();
    const after = await theTeam(tx, id);
    await context.record({
      subject: { kind: 'team', id },
      teamId: id,
      before,
      after: { ...after, gaveTo: heirId, gave: holds },
    });
    return after;
  });
}

/** Back where it stood, or at the top when what stood above it was put away too. What it gave stays where it went. */
export function bringTeamBack(
  store: Store,
  by: Authorized<'team.manage'>,
  id: string,
  expectedVersion: number,
): Promise<Team> {
  return write(store, by, 'team.bring-back', async ({ tx, record }) => {
    const before = await theTeam(tx, id);
    mustBeVersion(before, expectedVersion, before);
    if (!before.archived) return before;
    const teams = await everyTeam(tx);
    const above = teams.find((team) => team.id === before.parentId && !team.archived);
    const parent = above ?? teams.find(({ kind }) => kind === 'organisation');
    await tx
      .updateTable('team')
      .set({ archived_at: null, parent_id: parent?.id ?? null, version: expectedVersion + 1 })
      .where('id', '=', id)
      .execute();
    const after = await theTeam(tx, id);
    await record({ subject: { kind: 'team', id }, teamId: id, before, after });
    return after;
  });
}

async function give({ tx, record }: WriteContext, { kind, table, items }: Held, heirId: string): Promise<void> {
  for (const before of items) {
    if (table === 'kpi')
      await tx.updateTable('kpi').set({ owner_team_id: heirId }).where('id', '=', before.id).execute();
    else
      await tx
        .updateTable(table as 'objective')
        .set({ team_id: heirId })
        .where('id', '=', before.id)
        .execute();
    const owner = table === 'kpi' ? { ownerTeamId: heirId } : { teamId: heirId };
    await record({ subject: { kind, id: before.id }, teamId: heirId, before, after: { ...before, ...owner } });
  }
}

/** Who looks, who follows, who was asked to contribute: the team that takes over, once. */
async function giveLinks({ tx }: WriteContext, id: string, heirId: string): Promise<void> {
  await tx.updateTable('kpi').set({ looks_team_id: heirId }).where('looks_team_id', '=', id).execute();
  const followed = await tx.selectFrom('kpi_follow').selectAll().where('team_id', '=', id).execute();
  await tx.deleteFrom('kpi_follow').where('team_id', '=', id).execute();
  for (const { kpi_id, since } of followed)
    await tx
      .insertInto('kpi_follow')
      .values({ kpi_id, since, team_id: heirId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const asked = await tx
    .selectFrom('contribution')
    .innerJoin('objective', 'objective.id', 'contribution.objective_id')
    .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
    .selectAll('contribution')
    .select('objective.team_id as owner_id')
    .where('contribution.team_id', '=', id)
    .where('cycle.state', '!=', 'closed')
    .execute();
  for (const { owner_id, ...row } of asked) {
    await tx
      .deleteFrom('contribution')
      .where((one) => one.and({ objective_id: row.objective_id, team_id: id }))
      .execute();
    if (owner_id !== heirId)
      await tx
        .insertInto('contribution')
        .values({ ...row, team_id: heirId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  }
}
