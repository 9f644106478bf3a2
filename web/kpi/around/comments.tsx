import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { RefusalMessage } from '../../design/refusal-message.tsx';
import { say as toast } from '../../design/toast.tsx';
import { WordsForm } from '../../design/words-form.tsx';
import { useFormat, useWords } from '../../language.tsx';
import { useIsMember, useSession } from '../../shell/session.ts';
import type { KpiPageData } from '../kpi-data.ts';
import styles from './around.module.css';
import type { Around } from './around-data.ts';

/** What people say of a KPI, in order; one takes back one's own. */
export function Comments({ page, comments }: { page: KpiPageData; comments: Around['comments'] }) {
  const words = useWords().kpiPage.around;
  const format = useFormat();
  const { organisation } = useSession();
  const member = useIsMember();
  const queries = useQueryClient();
  const { key } = page.kpi;
  const changed = async (sentence: string) => {
    toast(sentence);
    await queries.invalidateQueries({ queryKey: api.around.key() });
  };
  const write = useMutation(api.around.comment.mutationOptions({ onSuccess: () => changed(words.said) }));
  const withdraw = useMutation(api.around.withdrawComment.mutationOptions({ onSuccess: () => changed(words.taken) }));
  const may = page.asOf === null && member;
  return (
    <>
      {comments.length === 0 ? <p className={styles.quiet}>{words.noComment}</p> : null}
      <ul className={styles.list}>
        {comments.map(({ id, words: said, at, author, mine }) => (
          <li key={id}>
            <p className={styles.words}>{said}</p>
            <span className={styles.quiet}>
              {author ?? words.former}, {format.instant(at, organisation.timezone)}
              {mine && may ? (
                <>
                  {' '}
                  <Button kind="act" onClick={() => withdraw.mutate({ key, id })}>
                    {words.withdraw}
                  </Button>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {withdraw.error ? <RefusalMessage error={withdraw.error} /> : null}
      {may ? (
        <div className="no-print">
          <WordsForm
            name={`comment kpi ${page.kpi.id}`}
            label={words.comments}
            field={words.write}
            send={words.send}
            kind="outline"
            act={write}
            onSend={(said) => write.mutateAsync({ key, words: said })}
          />
        </div>
      ) : null}
    </>
  );
}
