import { guarded } from '../../../src/interchange/csv.ts';
import { client } from '../../api.ts';
import { saveFile } from '../../save-file.ts';

type Asked = Parameters<typeof client.event.list>[0];

/** Spreadsheets run what begins like a formula. */
const cell = (value: unknown): string => {
  const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
  return `"${guarded(text).replaceAll('"', '""')}"`;
};

/** Every event that the filter keeps, as a file. */
export async function csvOf(
  filter: Asked,
  columns: readonly string[],
  who: (actorId: string | null) => string,
): Promise<void> {
  const lines = [columns.map(cell).join(',')];
  for (let before: string | undefined; ; ) {
    const { events, more } = await client.event.list({ ...filter, limit: 200, ...(before && { before }) });
    for (const { at, actorId, operation, subject, before: was, after } of events)
      lines.push([at, who(actorId), operation, subject.kind, subject.id, was, after].map(cell).join(','));
    before = events.at(-1)?.id;
    if (!more || before === undefined) break;
  }
  saveFile(new File([`\ufeff${lines.join('\r\n')}\r\n`], 'audit.csv', { type: 'text/csv' }));
}
