import { useMutation, useQuery } from '@tanstack/react-query';
import { bucketEnd } from '../../src/calendar/bucket.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { TextArea } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { Segments } from '../design/tabs.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import type { KpiPageData } from './kpi-data.ts';
import styles from './note-drawer.module.css';
import { PeriodField } from './period-field.tsx';
import { useKpiActDone } from './use-kpi-act.ts';

type Market = 'yes' | 'no' | 'unknown';

interface Props {
  readonly page: KpiPageData;
  readonly period?: string | undefined;
  readonly onClose: () => void;
}

/** What happened, when, and whether the market moved too: it becomes a letter on the chart. */
export function NoteDrawer({ page, period: asked, onClose }: Props) {
  const { kpiActs, kpiPage } = useWords();
  const words = kpiActs.note;
  const language = useLanguage();
  const format = useFormat();
  const done = useKpiActDone();
  const { key, cadence } = page.kpi;
  const {
    written,
    write: change,
    ...kept
  } = useWritten(`note ${page.kpi.id} ${asked ?? ''}`, {
    period: asked ?? page.values.at(-1)?.period ?? '',
    text: '',
    market: '' as Market | '',
  });
  const { period, text, market } = written;
  const around = useQuery(api.context.ofKpi.queryOptions({ input: { key, language } })).data;
  const last = period === '' ? '' : bucketEnd(period, cadence);
  const holidays = around?.holidays.filter(({ date }) => date >= period && date <= last) ?? [];
  const back = useMutation(api.annotation.withdraw.mutationOptions({ onSuccess: () => done(words.taken) }));
  const write = useMutation(
    api.annotation.write.mutationOptions({
      onSuccess: async ({ id }) => {
        kept.sent();
        await done(words.done, () => back.mutate({ key, id }));
        onClose();
      },
    }),
  );
  return (
    <Drawer opened onClose={onClose} title={words.title}>
      <Form
        onSend={() => write.mutate({ key, period, text, market: market === '' ? null : market })}
        error={write.error}
        written={kept}
        onCancel={onClose}
        acts={
          <Button type="submit" busy={write.isPending} disabled={text.trim() === ''}>
            {words.save}
          </Button>
        }
      >
        <PeriodField
          page={page}
          label={words.period}
          value={period}
          onChoose={(chosen) => change({ period: chosen })}
        />
        {holidays.length > 0 ? (
          <p className={styles.holidays}>
            {kpiPage.note.holidays}{' '}
            {holidays.map(({ date, name }) => (
              <Button
                key={date}
                kind="act"
                onClick={() => change({ text: text.trim() === '' ? name : `${text.trim()}, ${name}` })}
              >
                {name} ({format.date(date, { day: 'numeric', month: 'short' })})
              </Button>
            ))}
          </p>
        ) : null}
        <TextArea
          label={words.what}
          rows={3}
          value={text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <div className={styles.market}>
          <p>{kpiPage.note.market}</p>
          <Segments
            label={kpiPage.note.market}
            choices={(['yes', 'no', 'unknown'] as const).map((each) => ({
              key: each,
              label: kpiPage.note.answers[each],
            }))}
            chosen={market as Market}
            onChoose={(answer) => change({ market: answer })}
          />
        </div>
      </Form>
    </Drawer>
  );
}
