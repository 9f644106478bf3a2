import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import { type KpiPageData, readingOf } from './kpi-data.ts';
import { useKpiActDone } from './use-kpi-act.ts';

/** The answer to "is it wanted?": yes, until a day; or no longer, once it had been said. */
export function WantedDrawer({ page, onClose }: { page: KpiPageData; onClose: () => void }) {
  const words = useWords().kpiPage.wanted;
  const done = useKpiActDone();
  const { kpi } = page;
  const level = readingOf(page)?.level;
  const side = (level?.perYear ?? 0) > 0 ? ('rise' as const) : ('fall' as const);
  const said = level?.wanted != null;
  const [until, setUntil] = useState(kpi.intendedTrend?.until ?? '');
  const [asked, setAsked] = useState(false);
  const change = useMutation(
    api.kpi.change.mutationOptions({
      onSuccess: async (_, { intendedTrend }) => {
        await done(intendedTrend === null ? words.unsaid : words.done);
        onClose();
      },
    }),
  );
  const say = (intendedTrend: { side: 'rise' | 'fall'; until: string } | null) =>
    change.mutate({ key: kpi.key, expectedVersion: kpi.version, intendedTrend });
  return (
    <Drawer opened onClose={onClose} title={words.title[side]}>
      <Form
        onSend={() => {
          setAsked(true);
          if (until !== '') say({ side, until });
        }}
        error={change.error}
        acts={
          <>
            <Button type="submit" busy={change.isPending}>
              {words.yes}
            </Button>
            {said ? (
              <Button kind="secondary" busy={change.isPending} onClick={() => say(null)}>
                {words.noLonger}
              </Button>
            ) : null}
          </>
        }
      >
        <TextField
          type="date"
          label={words.until}
          help={words.untilHelp}
          remark={asked && until === '' ? words.untilWhen : undefined}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <p>{words.otherwise}</p>
      </Form>
    </Drawer>
  );
}
