import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { useFormat, useWords } from '../language.tsx';
import type { Session } from '../shell/session.ts';
import styles from './drafts-drawer.module.css';
import type { SortCard } from './sort-cards.ts';

interface DraftsProps {
  readonly opened: boolean;
  readonly cards: readonly SortCard[];
  readonly session: Session;
  readonly onClose: () => void;
}

/** More KPIs than this at once is a list, not a choice. */
const mostKpis = 40;

export function DraftsDrawer({ opened, cards, session, onClose }: DraftsProps) {
  const { sortPage } = useWords();
  return (
    <Drawer opened={opened} onClose={onClose} title={sortPage.drafts.title} width={480}>
      {opened ? <Drafts cards={cards} session={session} onClose={onClose} /> : null}
    </Drawer>
  );
}

/** What the workshop decided becomes drafts: KPIs with an open definition; the rest waits with the list. */
function Drafts({ cards, session, onClose }: Omit<DraftsProps, 'opened'>) {
  const { sortPage, shell } = useWords();
  const words = sortPage.drafts;
  const format = useFormat();
  const queries = useQueryClient();
  const { data } = useQuery(api.team.list.queryOptions());
  const owners = (data?.teams ?? []).filter(({ kind }) => kind !== 'team');
  const today = format.instant(new Date().toISOString(), session.organisation.timezone, { dateStyle: 'long' });
  const [name, setName] = useState(words.nameDefault(today));
  const [owner, setOwner] = useState<string | null>(null);
  const [idempotencyKey] = useState(() => crypto.getRandomValues(new Uint32Array(4)).join('-'));
  const keep = useMutation(api.sorter.keep.mutationOptions({ onSuccess: () => queries.invalidateQueries() }));
  const ownerTeamId = owner ?? owners.find(({ kind }) => kind === 'organisation')?.id ?? owners[0]?.id;
  const of = (column: SortCard['column']) => cards.filter((card) => card.column === column).length;
  if (keep.data)
    return <Created kpis={keep.data.kpis} waiting={cards.length - keep.data.kpis.length} onClose={onClose} />;
  const send = () => {
    if (!ownerTeamId || of('kpi') > mostKpis || name.trim() === '') return;
    const lines = cards.map(({ entry, column }) => ({
      text: entry.text,
      column,
      baseline: entry.baseline?.slice(0, 120) ?? null,
      target: entry.target?.slice(0, 120) ?? null,
    }));
    keep.mutate({ ownerTeamId, name, lines, idempotencyKey });
  };
  return (
    <Form
      onSend={send}
      error={keep.error}
      acts={
        <>
          <Button type="submit" busy={keep.isPending}>
            {words.send}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{words.lead}</p>
      <p className={styles.count}>{words.kpis(of('kpi'))}</p>
      {of('kpi') > mostKpis ? <p className={styles.lead}>{words.tooMany(mostKpis)}</p> : null}
      <p>{words.waiting(of('key-result'), of('objective'), of('initiative'))}</p>
      <SelectField
        label={words.owner}
        help={words.ownerHelp}
        value={ownerTeamId ?? ''}
        onChange={(event) => setOwner(event.target.value)}
      >
        {owners.map((team) => (
          <option key={team.id} value={team.id}>
            {team.name}
          </option>
        ))}
      </SelectField>
      <TextField label={words.name} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
    </Form>
  );
}

interface CreatedProps {
  readonly kpis: readonly { readonly key: string; readonly name: string; readonly unanswered: readonly string[] }[];
  readonly waiting: number;
  readonly onClose: () => void;
}

/** Each new KPI asks its first question at once: the definition is the form. */
function Created({ kpis, waiting, onClose }: CreatedProps) {
  const words = useWords().sortPage.drafts;
  return (
    <div role="status">
      {kpis.length > 0 ? <p className={styles.count}>{words.created(kpis.length)}</p> : null}
      {waiting > 0 ? <p>{words.kept}</p> : null}
      <ul className={styles.created}>
        {kpis.map(({ key, name, unanswered: [first] }) => (
          <li key={key}>
            <LinkButton kind="act" to="/kpis/$key" params={{ key }}>
              {name}
            </LinkButton>
            {first ? <p className={styles.lead}>{words.firstQuestion(words.questions[first] ?? first)}</p> : null}
          </li>
        ))}
      </ul>
      <Button kind="secondary" onClick={onClose}>
        {words.back}
      </Button>
    </div>
  );
}
