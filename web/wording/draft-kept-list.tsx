import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Form } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { DraftPlaceFields, useDraftPlace } from './draft-place.tsx';
import { DraftsMade } from './drafts-made.tsx';

/** A list that waited for its cycle becomes drafts of one being planned. */
export function DraftKeptList({ id, name, waiting }: { id: string; name: string; waiting: number }) {
  const words = useWords().sortPage;
  const [opened, setOpened] = useState(false);
  if (waiting === 0) return null;
  return (
    <>
      <Button kind="act" onClick={() => setOpened(true)}>
        {words.kept.draft(waiting)}
        <span className="visually-hidden"> ({name})</span>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={name}>
        {opened ? <Choose id={id} /> : null}
      </Dialog>
    </>
  );
}

function Choose({ id }: { id: string }) {
  const words = useWords().sortPage.drafts;
  const at = useDraftPlace(useSession());
  const queries = useQueryClient();
  const { cycleId, teamId } = at.place;
  const draft = useMutation(api.sorter.draft.mutationOptions());
  if (draft.data && cycleId)
    return (
      <div role="status">
        <DraftsMade drafted={draft.data} cycleId={cycleId} />
        {/* Asked for again once read: the list behind would close this with its last line. */}
        <Button kind="secondary" onClick={() => void queries.invalidateQueries()}>
          {words.back}
        </Button>
      </div>
    );
  const { looseTitle } = words;
  return (
    <Form
      onSend={() => (cycleId ? draft.mutate({ id, cycleId, teamId, looseTitle }) : undefined)}
      error={draft.error}
      acts={
        cycleId ? (
          <Button type="submit" busy={draft.isPending}>
            {words.send}
          </Button>
        ) : null
      }
    >
      <DraftPlaceFields at={at} mayKeep={false} />
    </Form>
  );
}
