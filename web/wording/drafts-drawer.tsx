import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { CheckSet } from '../design/check-set.tsx';
import { Drawer } from '../design/drawer.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { useFormat, useWords } from '../language.tsx';
import type { Session } from '../shell/session.ts';
import { DraftPlaceFields, useDraftPlace } from './draft-place.tsx';
import styles from './drafts-drawer.module.css';
import { type Drafted, DraftsMade } from './drafts-made.tsx';
import { linesOf, type SortCard } from './sort-cards.ts';

interface DraftsProps {
  readonly opened: boolean;
  readonly cards: readonly SortCard[];
  /** Cards that are not clear enough to be drafts: they stay with the list. */
  readonly others: number;
  readonly session: Session;
  /** With the keys of the cards that became drafts. */
  readonly onMade: (sent: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

/** More KPIs than this at once is a list, not a choice. */
const mostKpis = 40;
/** So many lines are kept at once; a longer list is drafted in several times. */
const mostLines = 2000;

export function DraftsDrawer({ opened, onClose, ...rest }: DraftsProps) {
  const { sortPage } = useWords();
  return (
    <Drawer opened={opened} onClose={onClose} title={sortPage.drafts.title} width={480}>
      {opened ? <Drafts {...rest} onClose={onClose} /> : null}
    </Drawer>
  );
}

/**
 * What the workshop decided becomes drafts: KPIs with an open definition, key results under draft objectives in the cycle
 * being planned, initiatives beside. Without such a cycle they wait with the list.
 */
function Drafts({ cards, others, session, onMade, onClose }: Omit<DraftsProps, 'opened'>) {
  const { sortPage, shell } = useWords();
  const words = sortPage.drafts;
  const format = useFormat();
  const { data } = useQuery(api.team.list.queryOptions());
  const owners = (data?.teams ?? []).filter(({ kind }) => kind !== 'team');
  const today = format.instant(new Date().toISOString(), session.organisation.timezone, { dateStyle: 'long' });
  const [name, setName] = useState(words.nameDefault(today));
  const [owner, setOwner] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const at = useDraftPlace(session);
  const make = useMakeDrafts();
  // Whose a KPI is decides who agrees to it: asked, unless there is one answer only.
  const ownerTeamId = owner ?? (owners.length === 1 ? owners[0]?.id : undefined);
  const kpis = cards.filter(({ column }) => column === 'kpi');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const chooses = kpis.length > mostKpis;
  const sent = cards
    .filter(({ column, key }) => !chooses || column !== 'kpi' || chosen.includes(key))
    .slice(0, mostLines);
  const of = (column: SortCard['column']) => sent.filter((card) => card.column === column).length;
  const [keyResults, objectives, initiatives] = [of('key-result'), of('objective'), of('initiative')];
  const goals = keyResults + objectives + initiatives;
  const staying = others + cards.length - sent.length;
  if (make.data)
    return (
      <Created made={make.data} waiting={make.data.drafted === null && goals > 0} staying={staying} onClose={onClose} />
    );
  const missing = sent.length === 0 || of('kpi') > mostKpis;
  const send = () => {
    if (!ownerTeamId || missing) return setAsked(true);
    if (name.trim() === '') return;
    const cycleId = goals > 0 ? at.place.cycleId : null;
    make.mutate(
      { list: { ownerTeamId, name, lines: linesOf(sent) }, cycleId, teamId: at.place.teamId },
      { onSuccess: () => onMade(new Set(sent.map(({ key }) => key))) },
    );
  };
  return (
    <Form
      onSend={send}
      error={make.error}
      acts={
        <>
          <Button type="submit" busy={make.isPending}>
            {words.send}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{words.lead}</p>
      {kpis.length > 0 ? <p className={styles.count}>{words.kpis(kpis.length)}</p> : null}
      {chooses ? (
        <div className={styles.choose}>
          <CheckSet
            legend={words.tooMany(mostKpis)}
            all={kpis.map(({ key }) => key)}
            chosen={chosen}
            labels={Object.fromEntries(kpis.map(({ key, entry }) => [key, entry.text]))}
            help={words.chosen(of('kpi'), mostKpis)}
            onChoose={setChosen}
          />
          {asked && missing ? (
            <p className={styles.remark} role="alert">
              {sent.length === 0 ? words.chooseOne : words.chooseFewer(of('kpi') - mostKpis)}
            </p>
          ) : null}
        </div>
      ) : null}
      <SelectField
        label={kpis.length > 0 ? words.owner : words.listOwner}
        help={words.ownerHelp}
        remark={asked && !ownerTeamId ? words.ownerAsked : undefined}
        required
        asks
        value={ownerTeamId ?? ''}
        onChange={(event) => setOwner(event.target.value)}
      >
        {owners.map((team) => (
          <option key={team.id} value={team.id}>
            {team.name}
          </option>
        ))}
      </SelectField>
      {goals > 0 ? (
        <>
          <p className={styles.count}>{words.goals(keyResults, objectives, initiatives)}</p>
          <DraftPlaceFields at={at} mayKeep />
        </>
      ) : null}
      {staying > 0 ? <p>{words.staying(staying)}</p> : null}
      <TextField label={words.name} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
    </Form>
  );
}

interface Asked {
  readonly list: { readonly ownerTeamId: string; readonly name: string; readonly lines: ReturnType<typeof linesOf> };
  readonly cycleId: string | null;
  readonly teamId: string;
}

/** Kept first, then drafted: what fails in the second is kept all the same, and sending again makes nothing twice. */
function useMakeDrafts() {
  const { looseTitle } = useWords().sortPage.drafts;
  const queries = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.getRandomValues(new Uint32Array(4)).join('-'));
  const keep = useMutation(api.sorter.keep.mutationOptions());
  const draft = useMutation(api.sorter.draft.mutationOptions());
  return useMutation({
    mutationFn: async ({ list, cycleId, teamId }: Asked) => {
      const kept = await keep.mutateAsync({ ...list, idempotencyKey });
      const drafted =
        cycleId === null ? null : await draft.mutateAsync({ id: kept.list.id, cycleId, teamId, looseTitle });
      return { kpis: kept.kpis, drafted, cycleId };
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}

interface CreatedProps {
  readonly made: {
    readonly kpis: readonly { readonly key: string; readonly name: string; readonly unanswered: readonly string[] }[];
    readonly drafted: Drafted | null;
    readonly cycleId: string | null;
  };
  readonly waiting: boolean;
  readonly staying: number;
  readonly onClose: () => void;
}

/** Each new KPI asks its first question at once: the definition is the form. */
function Created({ made: { kpis, drafted, cycleId }, waiting, staying, onClose }: CreatedProps) {
  const { sortPage, shell } = useWords();
  const words = sortPage.drafts;
  return (
    <div role="status">
      {kpis.length > 0 ? <p className={styles.count}>{words.created(kpis.length)}</p> : null}
      {waiting ? <p>{words.kept}</p> : null}
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
      {drafted && cycleId ? <DraftsMade drafted={drafted} cycleId={cycleId} /> : null}
      {staying > 0 ? <p>{words.staying(staying)}</p> : null}
      <Button kind="secondary" onClick={onClose}>
        {shell.close}
      </Button>
    </div>
  );
}
