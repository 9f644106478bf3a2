import { AsyncLocalStorage } from 'node:async_hooks';
import type { KyselyPlugin, RootOperationNode } from 'kysely';

/** The tables that something reads and writes, noticed as it does. */
export interface Noticed {
  readonly read: Set<string>;
  readonly written: Set<string>;
}

/** A query in plain text may speak of any table. */
export const ANY = '*';

const now = new AsyncLocalStorage<Noticed | undefined>();

export const nothingYet = (): Noticed => ({ read: new Set(), written: new Set() });

/** Every query of `act` is noticed there, and nowhere else. */
export const noticing = <Result>(noticed: Noticed, act: () => Result): Result => now.run(noticed, act);

/** For what is read once for many: it is nobody's in particular. */
export const unnoticed = <Result>(act: () => Result): Result => now.run(undefined, act);

export const noticedNow = (): Noticed | undefined => now.getStore();

export const noticeTables: KyselyPlugin = {
  transformQuery: ({ node }) => {
    const noticed = now.getStore();
    if (noticed) notice(node, noticed);
    return node;
  },
  transformResult: async ({ result }) => result,
};

function notice(root: RootOperationNode, { read, written }: Noticed): void {
  switch (root.kind) {
    case 'SelectQueryNode':
      tablesIn(root, read);
      return;
    case 'InsertQueryNode':
      tablesIn(root.into, written);
      return;
    case 'UpdateQueryNode':
      tablesIn(root.table, written);
      return;
    // What goes by a cascade is not seen here: `noticed.test.ts` says which table has one.
    case 'DeleteQueryNode':
      tablesIn(root.from, written);
      return;
    default:
      read.add(ANY);
      written.add(ANY);
  }
}

/** The names after `from` and `join`, and in subqueries; an alias does no harm among them. */
function tablesIn(node: unknown, names: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) tablesIn(one, names);
    return;
  }
  const { kind } = node as { kind?: string };
  if (kind === 'ValueNode' || kind === 'PrimitiveValueListNode') return;
  if (kind === 'RawNode') names.add(ANY);
  if (kind === 'TableNode') names.add((node as { table: { identifier: { name: string } } }).table.identifier.name);
  else for (const value of Object.values(node)) tablesIn(value, names);
}
