import type { Language } from '../../../i18n/format.ts';
import { client } from '../../api.ts';
import { saveSheet, sheetCsv } from '../../sheet-csv.ts';

type Asked = Parameters<typeof client.event.list>[0];

/** Every event that the filter keeps, as a file. */
export async function csvOf(
  filter: Asked,
  columns: readonly string[],
  who: (actorId: string | null) => string,
  language: Language,
): Promise<void> {
  const rows: (readonly string[])[] = [];
  const said = (state: unknown) => (state === null ? '' : JSON.stringify(state));
  for (let before: string | undefined; ; ) {
    const { events, more } = await client.event.list({ ...filter, limit: 200, ...(before && { before }) });
    for (const { at, actorId, operation, subject, before: was, after } of events)
      rows.push([at, who(actorId), operation, subject.kind, subject.id, said(was), said(after)]);
    before = events.at(-1)?.id;
    if (!more || before === undefined) break;
  }
  saveSheet('audit.csv', sheetCsv(language, columns, rows));
}
