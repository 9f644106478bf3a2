import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client, refusalOf } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { SelectField, TextField } from '../../design/field.tsx';
import { FieldRow } from '../../design/form.tsx';
import { Page } from '../../design/page.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { useFormat, useLanguage, useWords } from '../../language.tsx';
import { useSession } from '../../shell/session.ts';
import styles from './access.module.css';
import { csvOf } from './audit-csv.ts';

const PAGE = 50;
type Asked = Parameters<typeof client.event.list>[0];
type Event = Awaited<ReturnType<typeof client.event.list>>['events'][number];

/** Everything that was done, for administrators: filtered by day and noun, read on, taken away as a table. */
export function AuditPage() {
  const { access } = useWords();
  const words = access.audit;
  const format = useFormat();
  const language = useLanguage();
  const zone = useSession().organisation.timezone;
  const who = useWho();
  const [asked, setAsked] = useState({ from: '', to: '', subjectKind: '' });
  const filter: Asked = {
    ...(asked.from && { from: asked.from }),
    ...(asked.to && { to: asked.to }),
    ...(asked.subjectKind && { subjectKind: asked.subjectKind }),
    limit: PAGE,
  };
  const pages = useInfiniteQuery({
    queryKey: ['audit', asked],
    queryFn: ({ pageParam }) => client.event.list({ ...filter, ...(pageParam && { before: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ events, more }) => (more ? events.at(-1)?.id : undefined),
  });
  const events = pages.data?.pages.flatMap((page) => page.events) ?? [];
  const [taking, setTaking] = useState(false);
  const take = async () => {
    setTaking(true);
    try {
      await csvOf(filter, words.columns, who, language);
    } finally {
      setTaking(false);
    }
  };
  // The log is the administrators': nothing to filter, nothing to take away.
  if (/^right\./.test(refusalOf(pages.error)?.code ?? ''))
    return (
      <Page title={words.title} note={words.note}>
        <p className={styles.quiet}>{words.notYours}</p>
      </Page>
    );
  return (
    <Page
      title={words.title}
      note={words.note}
      acts={
        <Button kind="act" busy={taking} onClick={() => void take()}>
          {words.take}
        </Button>
      }
    >
      <FieldRow>
        <TextField
          label={words.from}
          type="date"
          value={asked.from}
          onChange={(event) => setAsked({ ...asked, from: event.target.value })}
        />
        <TextField
          label={words.to}
          type="date"
          value={asked.to}
          onChange={(event) => setAsked({ ...asked, to: event.target.value })}
        />
        <SelectField
          label={words.kind}
          value={asked.subjectKind}
          onChange={(event) => setAsked({ ...asked, subjectKind: event.target.value })}
        >
          <option value="">{words.everything}</option>
          {Object.entries(words.kinds).map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </SelectField>
      </FieldRow>
      {pages.error ? <RefusalMessage error={pages.error} /> : null}
      {pages.isSuccess && events.length === 0 ? <p className={styles.quiet}>{words.none}</p> : null}
      {events.length > 0 ? (
        <div className={styles.more}>
          <DataTable
            caption={words.title}
            rows={events}
            keyOf={(event) => event.id}
            columns={[
              {
                key: 'when',
                label: words.when,
                cell: (event) => format.instant(event.at, zone, { dateStyle: 'medium', timeStyle: 'medium' }),
              },
              { key: 'who', label: words.who, cell: (event) => who(event.actorId) },
              { key: 'what', label: words.what, cell: (event) => <What event={event} /> },
            ]}
          />
        </div>
      ) : null}
      {pages.hasNextPage ? (
        <div className={styles.more}>
          <Button kind="secondary" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

function What({ event }: { event: Event }) {
  const { access, operations } = useWords();
  const words = access.audit;
  // What an earlier release recorded under a name of its own keeps it.
  const said = (operations as Readonly<Record<string, string>>)[event.operation] ?? event.operation;
  const states = [
    { label: words.before, state: event.before },
    { label: words.after, state: event.after },
  ].filter(({ state }) => state !== null);
  return (
    <details className={styles.what}>
      <summary aria-label={words.open(said)}>{said}</summary>
      {states.length === 0 ? <p className={styles.help}>{words.hidden}</p> : null}
      {states.map(({ label, state }) => (
        <div key={label}>
          <p className={styles.help}>{label}</p>
          <pre className={styles.state}>{JSON.stringify(state, null, 2)}</pre>
        </div>
      ))}
    </details>
  );
}

/** An identifier as someone: a person, a service's token, or the installation itself. */
function useWho(): (actorId: string | null) => string {
  const { access } = useWords();
  const people = useQuery(api.person.list.queryOptions()).data?.people ?? [];
  const services = useQuery(api.token.list.queryOptions()).data?.services ?? [];
  const hooks = useQuery(api.hook.list.queryOptions()).data?.hooks ?? [];
  return (actorId) => {
    if (actorId === null) return access.audit.installation;
    const person = people.find(({ id }) => id === actorId);
    if (person) return person.name ?? access.audit.formerMember;
    const service = [...services, ...hooks].find(({ id }) => id === actorId);
    return service ? access.audit.service(service.name) : access.audit.anyone;
  };
}
