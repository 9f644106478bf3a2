import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { WordsForm } from '../design/words-form.tsx';
import { useWords } from '../language.tsx';
import { useIsMember } from '../shell/session.ts';
import styles from './okr.module.css';
import { objectiveQuery, useOkrChanged } from './okr-data.ts';

/** What is written about one objective, oldest first. */
export function ObjectiveComments({ id }: { id: string }) {
  const words = useWords().okrPage.room;
  const member = useIsMember();
  const changed = useOkrChanged();
  const { comments } = useSuspenseQuery(objectiveQuery(id)).data;
  const comment = useMutation(api.objective.comment.mutationOptions({ onSuccess: () => changed() }));
  if (comments.length === 0 && !member) return null;
  return (
    <section aria-labelledby="comments">
      <h3 id="comments" className={styles.sub}>
        {words.comments}
      </h3>
      {comments.map(({ id: commentId, name, words: said }) => (
        <div key={commentId} className={styles.said}>
          <p>{said}</p>
          <span className={styles.name}>{name}</span>
        </div>
      ))}
      {member ? (
        <WordsForm
          name={`comment objective ${id}`}
          field={words.yourComment}
          send={words.comment}
          kind="outline"
          act={comment}
          onSend={(said) => comment.mutateAsync({ id, words: said })}
        />
      ) : null}
    </section>
  );
}
