import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextArea } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
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
  const [written, setWritten] = useState('');
  const comment = useMutation(
    api.objective.comment.mutationOptions({
      onSuccess: async () => {
        setWritten('');
        await changed();
      },
    }),
  );
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
        <Form
          onSend={() => written.trim() !== '' && comment.mutate({ id, words: written })}
          error={comment.error}
          acts={
            <Button type="submit" kind="outline" busy={comment.isPending}>
              {words.comment}
            </Button>
          }
        >
          <TextArea
            label={words.yourComment}
            rows={2}
            value={written}
            onChange={(event) => setWritten(event.target.value)}
          />
        </Form>
      ) : null}
    </section>
  );
}
