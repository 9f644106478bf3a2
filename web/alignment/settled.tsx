import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Settlement } from '../../src/alignment/settlement.ts';
import { api, client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useWords } from '../language.tsx';
import type { TestPage } from './alignment-data.ts';
import styles from './settling.module.css';

/** What was agreed, for good; and the way to ask again. */
export function Settled({ page }: { page: TestPage }) {
  const words = useWords().alignmentPage.settle;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => client.alignment.repeat({ id: page.id }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: api.alignment.key() });
      await navigate({ to: '/alignment/$id', params: { id } });
    },
  });
  const settlement = page.settlement as unknown as (Settlement & { inWriting: string | null }) | null;
  if (!settlement) return null;
  return (
    <section className={styles.settled}>
      <p className={styles.kept}>{settlement.kept.words}</p>
      <p className={styles.quiet}>{settlement.kept.whatFor}</p>
      {settlement.kind === 'two-words' ? (
        <>
          <h2>{words.other(settlement.other.term)}</h2>
          <p className={styles.kept}>{settlement.other.words}</p>
          <p className={styles.quiet}>{settlement.other.whatFor}</p>
        </>
      ) : null}
      {settlement.inWriting ? <blockquote className={styles.concern}>{settlement.inWriting}</blockquote> : null}
      <div className={styles.acts}>
        {page.kpiKey ? (
          <Link to="/kpis/$key" params={{ key: page.kpiKey }}>
            {words.kpi}
          </Link>
        ) : null}
        <Button kind="act" busy={again.isPending} onClick={() => again.mutate()}>
          {words.again}
        </Button>
      </div>
      {again.error ? <RefusalMessage error={again.error} /> : null}
    </section>
  );
}
