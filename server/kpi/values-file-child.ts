import { answerParent } from '../../warehouse/own-process/answer.ts';
import { type ValuesReading, valuesOfFile } from './values-file.ts';

/** Rows said at once: what the server reads of them in one go. */
const PART = 1_000;

answerParent(
  async (
    { path, kpi, said }: { path: string; kpi: Parameters<typeof valuesOfFile>[1]; said: ValuesReading },
    sayPart,
  ) => {
    const { rows, ...file } = await valuesOfFile(path, kpi, said);
    for (let start = 0; rows && start < rows.length; start += PART) await sayPart(rows.slice(start, start + PART));
    return { ...file, read: rows !== null };
  },
);
