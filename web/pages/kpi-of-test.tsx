import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SettledTerm, Settlement } from '../../src/alignment/settlement.ts';
import type { grains } from '../../src/calendar/bucket.ts';
import { testQuery } from '../alignment/alignment-data.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Form } from '../design/form.tsx';
import { Page } from '../design/page.tsx';
import { DescribedFields, describedFields } from '../kpi/described-fields.tsx';
import { KpiFields, keyOf } from '../kpi/kpi-fields.tsx';
import { useKpiFields } from '../kpi/use-kpi-fields.ts';
import { useWords } from '../language.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import styles from './kpi-of-test.module.css';

const route = getRouteApi('/signed-in/alignment/$id/kpi');

/** What a group settled on becomes a KPI: its sentence is there already, only what surrounds it is asked. */
export function KpiOfTest() {
  const { id } = route.useParams();
  const { other } = route.useSearch();
  const settlement = useSuspenseQuery(testQuery(id)).data.settlement as unknown as Settlement | null;
  if (settlement === null) return <NotFoundPage />;
  const term = other && settlement.kind === 'two-words' ? settlement.other : settlement.kept;
  return <FromTerm key={term.term} term={term} />;
}

function FromTerm({ term: { term, whatFor, words: sentence, definition } }: { term: SettledTerm }) {
  const words = useWords().kpi.create;
  const { fromTest } = useWords().alignmentPage;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const name = term.charAt(0).toUpperCase() + term.slice(1);
  const fields = useKpiFields({ name, key: keyOf(name), question: whatFor, ...(definition && { unitKind: 'count' }) });
  const [inWords, setInWords] = useState<Record<string, string>>({ formula: sentence });
  const create = useMutation(
    api.kpi.create.mutationOptions({
      onSuccess: async ({ kpi }) => {
        await queries.invalidateQueries();
        await navigate({ to: '/kpis/$key', params: { key: kpi.key } });
      },
    }),
  );
  const cadence = inWords.cadence as (typeof grains)[number] | undefined;
  const send = () => {
    if (!fields.input) return;
    const body = Object.fromEntries(['cadence', ...describedFields].map((field) => [field, inWords[field] ?? '']));
    if (definition === null && !cadence) return;
    create.mutate({
      ...fields.input,
      looksTeamId: null,
      looksFirst: '',
      definition: definition
        ? { kind: 'structured', sourceId: definition.source.connection, body: { ...definition } }
        : { kind: 'described', cadence: cadence!, body },
    });
  };
  return (
    <Page title={words.title} note={fromTest.note}>
      <Form
        onSend={send}
        error={create.error}
        acts={
          <Button
            type="submit"
            disabled={fields.input === null || (definition === null && !cadence)}
            busy={create.isPending}
          >
            {words.save}
          </Button>
        }
      >
        {definition ? (
          <p className={styles.sentence}>{sentence}</p>
        ) : (
          <DescribedFields values={inWords} onChange={setInWords} />
        )}
        <KpiFields values={fields.values} onChange={fields.set} />
      </Form>
    </Page>
  );
}
