import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { SettledTerm, Settlement } from '../../src/alignment/settlement.ts';
import { testQuery } from '../alignment/alignment-data.ts';
import { Button } from '../design/button.tsx';
import { Form } from '../design/form.tsx';
import { Page } from '../design/page.tsx';
import { DescribedFields } from '../kpi/described-fields.tsx';
import { kpiInput, useFirstFields } from '../kpi/first-fields.ts';
import { KpiFields, keyOf } from '../kpi/kpi-fields.tsx';
import { describedDefinition, useCreateKpi } from '../kpi/use-create-kpi.ts';
import { useWords } from '../language.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { useWritten } from '../written.ts';
import styles from './kpi-of-test.module.css';

const route = getRouteApi('/signed-in/alignment/$id/kpi');

/** What a group settled on becomes a KPI: its sentence is there already, only what surrounds it is asked. */
export function KpiOfTest() {
  const { id } = route.useParams();
  const { other } = route.useSearch();
  const settlement = useSuspenseQuery(testQuery(id)).data.settlement as unknown as Settlement | null;
  if (settlement === null) return <NotFoundPage />;
  const term = other && settlement.kind === 'two-words' ? settlement.other : settlement.kept;
  return <FromTerm key={term.term} testId={id} term={term} />;
}

function FromTerm({ testId, term: settled }: { testId: string; term: SettledTerm }) {
  const { term, whatFor, words: sentence, definition } = settled;
  const words = useWords().kpi.create;
  const { fromTest } = useWords().alignmentPage;
  const name = term.charAt(0).toUpperCase() + term.slice(1);
  const { written, write, ...kept } = useWritten(`kpi of test ${testId} ${term}`, {
    fields: useFirstFields({
      name,
      key: keyOf(name),
      question: whatFor,
      ...(definition && { unitKind: 'count' }),
    }),
    inWords: { formula: sentence } as Readonly<Record<string, string>>,
  });
  const { fields, inWords } = written;
  const input = kpiInput(fields);
  const create = useCreateKpi(kept);
  const navigate = useNavigate();
  const meant = definition
    ? { kind: 'structured' as const, sourceId: definition.source.connection, body: { ...definition } }
    : describedDefinition(inWords);
  const send = () => {
    if (input && meant) create.mutate({ ...input, looksTeamId: null, looksFirst: '', definition: meant });
  };
  return (
    <Page title={words.title} note={fromTest.note}>
      <Form
        onSend={send}
        error={create.error}
        written={kept}
        onCancel={() => void navigate({ to: '/alignment/$id', params: { id: testId } })}
        acts={
          <Button type="submit" disabled={!(input && meant)} busy={create.isPending}>
            {words.save}
          </Button>
        }
      >
        {definition ? (
          <p className={styles.sentence}>{sentence}</p>
        ) : (
          <DescribedFields values={inWords} onChange={(said) => write({ inWords: said })} />
        )}
        <KpiFields values={fields} onChange={(said) => write({ fields: said })} />
      </Form>
    </Page>
  );
}
