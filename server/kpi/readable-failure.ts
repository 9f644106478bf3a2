import { Refusal } from '../../src/refusal.ts';
import type { SourceTable } from '../../store/source.ts';
import type { Engine } from '../../warehouse/engine.ts';

/** An engine's own message is the last thing shown: its cause is looked for, the connection first, then the tables. */
export async function readableFailure(
  error: unknown,
  tables: readonly string[],
  engine: Engine,
  connectionProblem: () => Promise<Refusal | null>,
): Promise<unknown> {
  if (!(error instanceof Refusal)) return error;
  if (!['warehouse.engine-error', 'warehouse.timeout'].includes(error.code)) return error;
  const unreachable = await connectionProblem();
  if (unreachable) return unreachable;
  if (error.code === 'warehouse.timeout') return error;
  for (const table of tables) {
    const absent = await engine.columns(table).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (absent instanceof Refusal && absent.code === 'warehouse.table-absent') return absent;
  }
  return error;
}

/** A column that is gone is often there under another name: those that have appeared since the table was first read. */
export async function withNewColumns(
  error: Refusal,
  known: readonly SourceTable[],
  tables: readonly string[],
  engine: Engine,
): Promise<Refusal> {
  const { columns } = error.params as { columns?: readonly string[] };
  for (const table of tables) {
    const now = (await engine.columns(table)).map(({ name }) => name);
    const former = known.find(({ name }) => name === table)?.columns ?? [];
    if (former.length === 0 || JSON.stringify(now) !== JSON.stringify(columns)) continue;
    const old = new Set(former.filter(({ appeared }) => appeared === undefined).map(({ name }) => name));
    return new Refusal(error.code, { ...error.params, appeared: now.filter((name) => !old.has(name)) });
  }
  return error;
}

/** Whether it is the source that fails, and with it whatever reads it; a definition that does not fit is its own affair. */
export function isOfTheSource(error: Refusal): boolean {
  return /^(connection|address)\.|^warehouse\.(engine-stopped|file-unreadable)$/.test(error.code);
}
