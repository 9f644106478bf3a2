import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import styles from './okr.module.css';
import { useOkrChanged } from './okr-data.ts';
import type { Withdrawn } from './use-withdrawn.ts';

interface Props {
  readonly away: readonly Withdrawn[];
  readonly isFresh: (id: string) => boolean;
  readonly onBack: (one: Withdrawn) => void;
}

/** What was withdrawn here a moment ago, with the way back. */
export function WithdrawnLines({ away, isFresh, onBack }: Props) {
  return (
    <div role="status">
      {away.map((one) => (
        <WithdrawnLine key={one.id} one={one} isFresh={isFresh} onBack={() => onBack(one)} />
      ))}
    </div>
  );
}

function WithdrawnLine({ one, isFresh, onBack }: Pick<Props, 'isFresh'> & { one: Withdrawn; onBack: () => void }) {
  const words = useWords().okrPage.room;
  // The button that was pressed has left with what it withdrew: one goes on from here.
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFresh(one.id)) line.current?.focus();
  }, [isFresh, one.id]);
  return (
    <div ref={line} tabIndex={-1} className={styles.withdrawn}>
      <span>{words.withdrawn(one.title)}</span> <PutBack one={one} onBack={onBack} />
    </div>
  );
}

/** Back as it was, with what hung under it. */
export function PutBack({ one, onBack }: { one: Pick<Withdrawn, 'kind' | 'id' | 'title'>; onBack?: () => void }) {
  const words = useWords().okrPage.room;
  const changed = useOkrChanged();
  const done = async () => {
    await changed();
    onBack?.();
  };
  const objective = useMutation(
    api.objective.putBack.mutationOptions({
      onSuccess: async ({ lostItsPlace }) => {
        await done();
        if (lostItsPlace) say(words.backAsDraft);
      },
    }),
  );
  const keyResult = useMutation(api.keyResult.putBack.mutationOptions({ onSuccess: done }));
  const { id, kind, title } = one;
  const back = kind === 'objective' ? objective : keyResult;
  return (
    <>
      <Button
        kind="act"
        aria-label={`${words.putBack} ${title}`}
        busy={back.isPending}
        onClick={() => back.mutate({ id })}
      >
        {words.putBack}
      </Button>
      {back.error ? <RefusalMessage error={back.error} /> : null}
    </>
  );
}
