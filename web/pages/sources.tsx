import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { LinkButton } from '../design/button.tsx';
import { DataTable } from '../design/data-table.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Page } from '../design/page.tsx';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import { isAdmin, useSession } from '../shell/session.ts';
import { BringFile } from '../source/bring-file.tsx';

/** What the numbers are read from, and how fresh it is. */
export function Sources() {
  const words = useWords().sourcePage;
  const format = useFormat();
  const session = useSession();
  const { sources } = useSuspenseQuery(api.source.list.queryOptions()).data;
  return (
    <Page title={words.title} note={words.lead}>
      {sources.length === 0 ? <EmptyState sentence={words.teach} /> : null}
      {isAdmin(session) ? <BringFile /> : null}
      {sources.map((source) => (
        <Section
          key={source.id}
          title={source.name}
          note={
            source.refreshedAt
              ? words.refreshed(format.instant(source.refreshedAt, session.organisation.timezone))
              : null
          }
          acts={
            <LinkButton kind="act" to="/kpis/new">
              {words.define}
            </LinkButton>
          }
        >
          {source.tables.map((table) => (
            <DataTable
              key={table.name}
              caption={`${words.tables}, ${table.name}`}
              rows={table.columns}
              keyOf={(column) => column.name}
              columns={[
                {
                  key: 'name',
                  label: `${table.name}${table.rows === null ? '' : ` · ${words.rows(table.rows, format.number(table.rows))}`}`,
                  cell: (column) => column.name,
                },
                { key: 'kind', label: words.kind, cell: (column) => words.kinds[column.kind] },
              ]}
            />
          ))}
        </Section>
      ))}
    </Page>
  );
}
