import { useMutation } from '@tanstack/react-query';
import { type ClipboardEvent, type KeyboardEvent, useMemo } from 'react';
import { bucketStart } from '../../../src/calendar/bucket.ts';
import { Refusal } from '../../../src/refusal.ts';
import { api } from '../../api.ts';
import { periodAt } from '../../charts/period-index.ts';
import { periodLong } from '../../charts/period-label.ts';
import { Button } from '../../design/button.tsx';
import { Drawer } from '../../design/drawer.tsx';
import { TextField } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { useErrorSentence } from '../../design/refusal-message.tsx';
import { useLanguage, useWords } from '../../language.tsx';
import { useSession } from '../../shell/session.ts';
import { useWritten } from '../../written.ts';
import type { KpiPageData } from '../kpi-data.ts';
import { parseNumber } from '../parse-number.ts';
import { useKpiActDone } from '../use-kpi-act.ts';
import styles from './paste-values.module.css';

const ROWS = 24;

interface Props {
  readonly page: KpiPageData;
  readonly percent: boolean;
  readonly say: (value: number) => string;
  readonly onClose: () => void;
}

/** A column of periods made for the keyboard: cells copied from a spreadsheet are pasted from the one in focus down. */
export function PasteValues({ page, percent, say, onClose }: Props) {
  const { kpiActs, charts, kpi: kpiWords } = useWords();
  const words = kpiActs.paste;
  const language = useLanguage();
  const sentence = useErrorSentence();
  const done = useKpiActDone();
  const { weekStart, fiscalYearStart } = useSession().organisation;
  const { key, cadence } = page.kpi;
  const periods = useMemo(() => {
    const now = bucketStart(new Date().toISOString().slice(0, 10), cadence, { weekStart, fiscalYearStart });
    return Array.from({ length: ROWS }, (_, place) => periodAt(cadence, now, place - ROWS));
  }, [cadence, weekStart, fiscalYearStart]);
  const known = new Map(page.values.map(({ period, value }) => [period, value]));
  const { written, write, ...kept } = useWritten(`values ${page.kpi.id}`, {
    typed: {} as Readonly<Record<string, string>>,
    note: '',
  });
  const { typed, note } = written;
  const filled = periods.filter((period) => (typed[period] ?? '').trim() !== '');
  const values = filled.map((period) => ({ period, value: parseNumber(typed[period] ?? '', percent) }));
  const send = useMutation(
    api.measurement.putMany.mutationOptions({
      onSuccess: async ({ written: landed, added, corrected }) => {
        if (!landed) return;
        kept.sent();
        await done(words.done(added, corrected));
        onClose();
      },
    }),
  );
  const problems = new Map(send.data?.rows.map((row) => [row.period, row.problem]) ?? []);
  const paste = (event: ClipboardEvent, from: number) => {
    const cells = event.clipboardData
      .getData('text')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/);
    if (cells.length < 2) return;
    event.preventDefault();
    const found = cells.map((line) => line.split('\t').at(-1)?.trim() ?? '');
    const pasted = found.flatMap((cell, place) => (periods[from + place] ? [[periods[from + place], cell]] : []));
    write({ typed: { ...typed, ...Object.fromEntries(pasted) } });
  };
  const move = (event: KeyboardEvent<HTMLElement>, place: number) => {
    const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.currentTarget.closest('tbody')?.querySelectorAll('input')[place + step]?.focus();
  };
  return (
    <Drawer opened onClose={onClose} title={words.title} width={560}>
      <Form
        onSend={() =>
          send.mutate({
            key,
            percentAs: 'fraction',
            rows: values.map(({ period, value }) => ({ period, value: value ?? null, ...(note ? { note } : {}) })),
          })
        }
        error={send.error}
        written={kept}
        onCancel={onClose}
        acts={
          <Button
            type="submit"
            busy={send.isPending}
            disabled={values.length === 0 || values.some(({ value }) => value === undefined)}
          >
            {values.length === 0 ? words.nothing : words.save(values.length)}
          </Button>
        }
      >
        <p className={styles.help}>{words.help}</p>
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{words.period}</th>
              <th scope="col">{words.value}</th>
            </tr>
          </thead>
          <tbody>
            {periods.map((period, place) => {
              const name = periodLong(language, charts, cadence, period);
              const before = known.get(period);
              const text = typed[period] ?? '';
              const problem = problems.get(period);
              const unread = text.trim() !== '' && parseNumber(text, percent) === undefined;
              return (
                <tr key={period}>
                  <th scope="row">{name}</th>
                  <td>
                    <input
                      className={styles.cell}
                      aria-label={name}
                      aria-invalid={unread || Boolean(problem)}
                      inputMode="decimal"
                      autoComplete="off"
                      value={text}
                      placeholder={before == null ? '' : say(before)}
                      onChange={(event) => write({ typed: { ...typed, [period]: event.currentTarget.value } })}
                      onPaste={(event) => paste(event, place)}
                      onKeyDown={(event) => move(event, place)}
                    />
                    {unread ? <small>{kpiWords.entry.notNumber}</small> : null}
                    {problem ? <small>{sentence(new Refusal(problem.code, problem.params))}</small> : null}
                    {!unread && !problem && text !== '' && before != null ? (
                      <small>{words.becomes(say(before))}</small>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <TextField label={words.reason} value={note} onChange={(event) => write({ note: event.currentTarget.value })} />
      </Form>
    </Drawer>
  );
}
