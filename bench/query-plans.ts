import { CompiledQuery, type KyselyPlugin, type RootOperationNode } from 'kysely';
import { sharedSteering } from '../server/steering/shared.ts';
import { steeringPage } from '../server/steering/steering-page.ts';
import { actingPerson } from '../store/authorize.ts';
import type { Store } from '../store/store.ts';

/** Every query of a steering page built from nothing, with what the engine does for it, as a page to keep. */
export async function queryPlans(store: Store): Promise<string> {
  const asked: RootOperationNode[] = [];
  const seeing: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const watched = { ...store, db: store.db.withPlugin(seeing) };
  const reader = await store.db.selectFrom('person').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow();
  const actor = await actingPerson(watched.db, reader.id);
  if (!actor) throw new Error('nobody reads');
  await sharedSteering(watched);
  await steeringPage(watched, actor, {});
  const lines = [`# Query plans of the steering page, ${store.engine}`, '', 'Printed by `bench/steering.ts`.', ''];
  const known = new Set<string>();
  for (const node of asked) {
    const { sql, parameters } = store.db.getExecutor().compileQuery(node, { queryId: 'plan' });
    if (known.has(sql)) continue;
    known.add(sql);
    const explain = store.engine === 'postgres' ? 'explain analyze' : 'explain query plan';
    const { rows } = await store.db.executeQuery<Record<string, unknown>>(
      CompiledQuery.raw(`${explain} ${sql}`, [...parameters]),
    );
    const plan = rows.map((row) => `    ${short(String(row['QUERY PLAN'] ?? row.detail), 200)}`);
    lines.push('```sql', short(sql, 900), '```', '', ...plan, '');
  }
  return `${lines.join('\n')}\n`;
}

/** A list of a hundred ids says no more than its beginning. */
const short = (line: string, most: number) => (line.length > most ? `${line.slice(0, most)} …` : line);
