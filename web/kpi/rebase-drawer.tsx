import { useMutation } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { CheckField, TextArea } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import type { KpiPageData } from './kpi-data.ts';
import { PeriodField } from './period-field.tsx';
import { useKpiActDone } from './use-kpi-act.ts';

const questions = ['isReal', 'isUnderstood', 'isLasting', 'hasEnoughPoints'] as const;

interface Props {
  readonly page: KpiPageData;
  /** The period a change seems to begin at. */
  readonly since?: string | undefined;
  readonly onClose: () => void;
}

/** A range moves by a person who answers four questions and says why; never by itself. */
export function RebaseDrawer({ page, since, onClose }: Props) {
  const words = useWords().kpiActs.rebase;
  const done = useKpiActDone();
  const whole = page.values.filter(({ partial }) => !partial);
  const { written, write, ...kept } = useWritten(`range ${page.kpi.id}`, {
    from: since ?? page.kpi.baseline?.from ?? whole.at(-12)?.period ?? whole[0]?.period ?? '',
    to: whole.at(-1)?.period ?? '',
    reason: '',
    isReal: false,
    isUnderstood: false,
    isLasting: false,
    hasEnoughPoints: false,
  });
  const { from, to, reason, ...answers } = written;
  const rebase = useMutation(
    api.kpi.rebase.mutationOptions({
      onSuccess: async ({ provisional }) => {
        kept.sent();
        await done(provisional ? words.provisional : words.done);
        onClose();
      },
    }),
  );
  const { key, version: expectedVersion } = page.kpi;
  return (
    <Drawer opened onClose={onClose} title={words.title}>
      <Form
        onSend={() => rebase.mutate({ key, expectedVersion, from, to, reason, answers })}
        error={rebase.error}
        written={kept}
        onCancel={onClose}
        acts={
          <Button type="submit" busy={rebase.isPending} disabled={reason.trim() === ''}>
            {words.save}
          </Button>
        }
      >
        <FieldRow>
          <PeriodField page={page} label={words.from} value={from} onChoose={(period) => write({ from: period })} />
          <PeriodField page={page} label={words.to} value={to} onChoose={(period) => write({ to: period })} />
        </FieldRow>
        {questions.map((question) => (
          <CheckField
            key={question}
            label={words[question]}
            checked={answers[question]}
            onChange={(event) => write({ [question]: event.currentTarget.checked })}
          />
        ))}
        <TextArea
          label={words.reason}
          rows={3}
          value={reason}
          onChange={(event) => write({ reason: event.currentTarget.value })}
        />
      </Form>
    </Drawer>
  );
}
