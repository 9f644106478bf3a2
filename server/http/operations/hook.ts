import { randomBytes } from 'node:crypto';
import { Refusal } from '../../../src/refusal.ts';
import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { createHook, endHook, type Hook, openHooks } from '../../../store/hook.ts';
import { lastReceipts } from '../../../store/hook-receipt.ts';
import { allTeams } from '../../../store/team.ts';
import { api } from '../implement.ts';

/** So that a secret left in a repository is found by those who look for such things. */
const PREFIX = 'gvh_';

const shown = ({ id, name, teamId, writes, createdAt }: Hook, teams: readonly { id: string; name: string }[]) => ({
  id,
  name,
  team: { id: teamId, name: teams.find((team) => team.id === teamId)?.name ?? '' },
  writes: [...writes],
  path: `/api/v1/hooks/${id}`,
  createdAt,
});

export const hook = {
  list: api.hook.list.handler(async ({ context: { store, actor } }) => {
    authorize(actor, 'webhook.manage', ofTheInstallation);
    const [hooks, teams] = await Promise.all([openHooks(store.db), allTeams(store.db)]);
    // An administrator knows the names of private teams, and ends what may write there.
    return {
      hooks: await Promise.all(
        hooks.map(async (one) => ({
          ...shown(one, teams),
          receipts: (await lastReceipts(store.db, one.id)).map(({ at, writes, problem }) => ({
            at,
            writes,
            problem: problem && { code: problem.code, params: { ...problem.params } },
          })),
        })),
      ),
    };
  }),

  create: api.hook.create.handler(async ({ context: { store, actor, connections }, input }) => {
    // Behind a private team's wall nobody opens a way in from outside it.
    const by = authorize(actor, 'webhook.manage', { ownerTeamId: input.teamId });
    const teams = await allTeams(store.db);
    if (!teams.some(({ id }) => id === input.teamId)) throw new Refusal('team.absent', {});
    const id = store.newId();
    const secret = `${PREFIX}${randomBytes(32).toString('base64url')}`;
    const writes = [...new Set(input.writes)];
    const sealed = connections.seal(id, secret);
    const created = await createHook(store, by, { id, name: input.name, teamId: input.teamId, writes, sealed });
    return { hook: shown(created, teams), secret };
  }),

  end: api.hook.end.handler(async ({ context: { store, actor }, input }) => {
    await endHook(store, authorize(actor, 'webhook.manage', ofTheInstallation), input.id);
    return { ended: true as const };
  }),
};
