import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { TextArea } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import type { KpiPageData } from './kpi-data.ts';
import { PeriodField } from './period-field.tsx';
import { useKpiActDone } from './use-kpi-act.ts';

/** What happened, and when: it becomes a letter on the chart. */
export function NoteDrawer({ page, onClose }: { page: KpiPageData; onClose: () => void }) {
  const words = useWords().kpiActs.note;
  const done = useKpiActDone();
  const [period, setPeriod] = useState(page.values.at(-1)?.period ?? '');
  const [text, setText] = useState('');
  const write = useMutation(
    api.annotation.write.mutationOptions({
      onSuccess: async () => {
        await done(words.done);
        onClose();
      },
    }),
  );
  return (
    <Drawer opened onClose={onClose} title={words.title}>
      <Form
        onSend={() => write.mutate({ key: page.kpi.key, period, text })}
        error={write.error}
        acts={
          <Button type="submit" busy={write.isPending} disabled={text.trim() === ''}>
            {words.save}
          </Button>
        }
      >
        <PeriodField page={page} label={words.period} value={period} onChoose={setPeriod} />
        <TextArea label={words.text} rows={3} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      </Form>
    </Drawer>
  );
}
