import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { SettledTerm, Settlement } from '../../src/alignment/settlement.ts';
import { testQuery } from '../alignment/alignment-data.ts';
import { Button } from '../design/button.tsx';
import { Form } from '../design/form.tsx';
import { Page } from '../design/page.tsx';
import { DescribedFields } from '../kpi/described-fields.tsx';
import { KpiFields, keyOf } from '../kpi/kpi-fields.tsx';
import { describedDefinition, useCreateKpi } from '../kpi/use-create-kpi.ts';
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
  const name = term.charAt(0).toUpperCase() + term.slice(1);
  const fields = useKpiFields({ name, key: keyOf(name), question: whatFor, ...(definition && { unitKind: 'count' }) });
  const [inWords, setInWords] = useState<Record<string, string>>({ formula: sentence });
  const create = useCreateKpi();
  const meant = definition
    ? { kind: 'structured' as const, sourceId: definition.source.connection, body: { ...definition } }
    : describedDefinition(inWords);
  const send = () => {
    if (fields.input && meant) create.mutate({ ...fields.input, looksTeamId: null, looksFirst: '', definition: meant });
  };
  return (
    <Page title={words.title} note={fromTest.note}>
      <Form
        onSend={send}
        error={create.error}
        acts={
          <Button type="submit" disabled={!(fields.input && meant)} busy={create.isPending}>
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
