import { Refusal } from '../../src/refusal.ts';
import type { Kpi } from '../../store/kpi.ts';
import { askOwnProcess } from '../../warehouse/own-process/ask.ts';
import { fewAtOnce } from '../../warehouse/own-process/few-at-once.ts';
import type { ValuesReading, valuesOfFile } from './values-file.ts';

type ValuesFile = Awaited<ReturnType<typeof valuesOfFile>>;
type Row = NonNullable<ValuesFile['rows']>[number];

const reader = new URL('./values-file-child.ts', import.meta.url);
const bounds = {
  memoryMb: 1_024,
  patienceMs: 60_000,
  tooHeavy: new Refusal('values.too-heavy'),
  tooSlow: new Refusal('values.too-slow'),
};
const inTurn = fewAtOnce(2);

/** What `valuesOfFile` says, read in a process of its own (docs/decisions/0117): two at a time, others wait their turn. */
export function readValuesFile(
  path: string,
  { key, name, unit }: Pick<Kpi, 'key' | 'name' | 'unit'>,
  said: ValuesReading,
): Promise<ValuesFile> {
  return inTurn(async () => {
    const rows: Row[] = [];
    const order = { path, kpi: { key, name, unit }, said };
    const { read, ...file } = await askOwnProcess<
      Omit<ValuesFile, 'rows'> & { readonly read: boolean },
      readonly Row[]
    >(reader, order, bounds, (part) => rows.push(...part));
    return { ...file, rows: read ? rows : null };
  });
}
