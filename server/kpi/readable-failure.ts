import { Refusal } from '../../src/refusal.ts';
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

/** Whether it is the source that fails, and with it whatever reads it; a definition that does not fit is its own affair. */
export function isOfTheSource(error: Refusal): boolean {
  return /^(connection|address)\.|^warehouse\.(engine-stopped|file-unreadable)$/.test(error.code);
}
