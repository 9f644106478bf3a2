import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Form } from '../design/form.tsx';
import { Segments } from '../design/tabs.tsx';
import { useWords } from '../language.tsx';
import { PeopleAsked } from './people-asked.tsx';

type Audience = 'everyone' | 'newcomers';

/** The same test later, or with those who came since. */
export function AskAgain({ testId }: { testId: string }) {
  const { again, settle } = useWords().alignmentPage;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [audience, setAudience] = useState<Audience>('everyone');
  const [personIds, setPersonIds] = useState<readonly string[]>([]);
  const ask = useMutation({
    mutationFn: () => client.alignment.repeat({ id: testId, audience, personIds: [...personIds] }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: api.alignment.key() });
      await navigate({ to: '/alignment/$id', params: { id } });
    },
  });
  return (
    <>
      <Button kind="act" onClick={() => setOpened(true)}>
        {settle.again}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={again.title}>
        <Form
          onSend={() => ask.mutate()}
          error={ask.error}
          acts={
            <Button type="submit" busy={ask.isPending}>
              {again.open}
            </Button>
          }
        >
          <p>{again.lead}</p>
          <Segments
            label={again.to}
            choices={[
              { key: 'everyone' as const, label: again.everyone },
              { key: 'newcomers' as const, label: again.newcomers },
            ]}
            chosen={audience}
            onChoose={setAudience}
          />
          {audience === 'newcomers' ? <p>{again.newcomersHelp}</p> : null}
          {opened ? <PeopleAsked chosen={personIds} onChoose={setPersonIds} /> : null}
        </Form>
      </Dialog>
    </>
  );
}
