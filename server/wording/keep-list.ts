import { actingPerson, asInstallation, authorize } from '../../store/authorize.ts';
import type { Authorized } from '../../store/authorized.ts';
import { insertDefinedKpi } from '../../store/create-kpi.ts';
import { othersServed } from '../../store/give-way.ts';
import { cancelJob, enqueue } from '../../store/job.ts';
import {
  type BecomeKpi,
  draftSortedList,
  goOnBecoming,
  isStillToBecome,
  type KeptLine,
  keepSortedList,
  type SortedLine,
  type SortedList,
  theSortedList,
} from '../../store/sorted-list.ts';
import type { Store } from '../../store/store.ts';
import type { WriteContext } from '../../store/write.ts';
import type { Work } from '../jobs/worker.ts';
import type { draftingOf } from './drafts-of-list.ts';
import { keyOfName, kpiOfLine, openDefinition } from './kpi-of-line.ts';

export const KPIS_OF_LIST = 'kpis-of-list';
/** Longer than the request that kept the list can take: the job is for a server that died meanwhile. */
const AFTER_MS = 120_000;

interface Asked {
  readonly listId: string;
  readonly personId: string | null;
}

/** A line becomes a KPI of its list's team, proposed by whoever kept it, under a key that no other has. */
function becomeKpi(ownerTeamId: string, personId: string | null): BecomeKpi {
  const takenAtPart = new WeakMap<WriteContext, Set<string>>();
  return async (context, line) => {
    const taken = takenAtPart.get(context) ?? new Set(await takenKeys(context));
    takenAtPart.set(context, taken);
    const key = keyOfName(line.text, taken);
    taken.add(key);
    await insertDefinedKpi(context, personId, kpiOfLine(line, key, ownerTeamId, personId), openDefinition());
    return key;
  };
}

const takenKeys = async ({ tx }: WriteContext): Promise<string[]> =>
  (await tx.selectFrom('kpi').select('key').execute()).map(({ key }) => key);

/**
 * A list of two thousand KPIs takes seconds to write: its KPIs go in by parts, as an import does (docs/decisions/0081),
 * and others are served between two. Whoever sends it waits for the last; should this server die first, a job goes on.
 */
export async function keepList(
  store: Store,
  by: Authorized<'kpi.propose'>,
  list: { readonly teamId: string; readonly name: string; readonly lines: readonly SortedLine[] },
  idempotencyKey: string | undefined,
): Promise<SortedList> {
  const become = becomeKpi(list.teamId, by.actorId);
  const kept = await keepSortedList(store, by, list, become, idempotencyKey);
  if (!kept.lines.some(isStillToBecome)) return kept;
  const payload: Asked = { listId: kept.id, personId: by.actorId };
  const dueAt = new Date(store.clock.now().getTime() + AFTER_MS).toISOString();
  const job = await enqueue(store, { kind: KPIS_OF_LIST, subject: `${KPIS_OF_LIST}:${kept.id}`, payload, dueAt });
  const whole = await becomeAll(store, by, kept.id, become);
  await cancelJob(store, job);
  // As it was kept, whatever its lines became since: the same request again gives the same answer.
  return { ...kept, lines: kept.lines.map((line, at) => ({ ...line, kpiKey: whole[at]?.kpiKey ?? null })) };
}

async function becomeAll(
  store: Store,
  by: Authorized<'kpi.propose' | 'installation'>,
  listId: string,
  become: BecomeKpi,
  signal?: AbortSignal,
): Promise<readonly KeptLine[]> {
  let { lines } = await theSortedList(store.db, listId);
  while (lines.some(isStillToBecome) && !signal?.aborted) {
    await othersServed();
    lines = await goOnBecoming(store, by, listId, become);
  }
  return lines;
}

/** What a server that died left of a list, with the rights its person has now. */
export function kpisOfListWork(store: Store): Work {
  return async (job, signal) => {
    const { listId, personId } = job.payload as Asked;
    const { teamId } = await theSortedList(store.db, listId);
    const actor = personId === null ? null : await actingPerson(store.db, personId);
    // Nobody is left to propose them: they stay lines.
    if (personId !== null && !actor) return;
    const by = actor ? authorize(actor, 'kpi.propose', { ownerTeamId: teamId }) : asInstallation();
    await becomeAll(store, by, listId, becomeKpi(teamId, personId), signal);
  };
}

/** The lines of a kept list become drafts part by part; stopped, what is drafted is, and asked again the rest follows. */
export async function draftList(
  store: Store,
  by: Authorized<'objective.propose'>,
  { id, lines }: SortedList,
  draft: ReturnType<typeof draftingOf>,
): Promise<SortedList> {
  const drafted = (list: { readonly lines: readonly KeptLine[] }) =>
    list.lines.filter(({ objectiveId }) => objectiveId !== null).length;
  let before = drafted({ lines });
  for (;;) {
    const list = await draftSortedList(store, by, id, draft);
    if (drafted(list) === before) return list;
    before = drafted(list);
    await othersServed();
  }
}
