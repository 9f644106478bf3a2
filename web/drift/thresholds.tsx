import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatList } from '../../i18n/format.ts';
import { drifts } from '../../src/drift/card.ts';
import { DriftSettings, shares, type Threshold, thresholdsOf } from '../../src/drift/settings.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { Section } from '../design/section.tsx';
import { say } from '../design/toast.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import styles from './questions.module.css';

const all = Object.keys(DriftSettings.shape) as Threshold[];
const questionsOf = (name: Threshold) => drifts.filter((drift) => thresholdsOf[drift].includes(name));
const several = all.filter((name) => questionsOf(name).length > 1);
/** By question, in their order; what governs several is said once, before. */
const own = drifts.flatMap((drift) => {
  const names = thresholdsOf[drift].filter((name) => !several.includes(name));
  return names.length > 0 ? [{ drift, names }] : [];
});

/** A share is kept as a fraction, and typed in %. */
const shown = (name: Threshold, value: number): number => (shares.has(name) ? Number((value * 100).toFixed(6)) : value);
const kept = (name: Threshold, typed: string): number => {
  const value = Number(typed.trim().replace(',', '.').replace(/\s?%$/, ''));
  return shares.has(name) ? Number((value / 100).toFixed(8)) : value;
};

/** When a question is asked. A field left empty follows the default, and moves with it. */
export function QuestionThresholds({ mayChange }: { mayChange: boolean }) {
  const { drift } = useWords();
  const { thresholds: words } = drift;
  const language = useLanguage();
  const { number } = useFormat();
  const query = api.question.thresholds.queryOptions();
  const { data } = useQuery(query);
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Partial<Record<Threshold, string>>>({});
  const [sent, setSent] = useState(false);
  const save = useMutation(
    api.question.setThresholds.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: query.queryKey });
        setTyped({});
        setSent(false);
        say(words.saved);
      },
    }),
  );
  if (!data) return null;
  const titles = (name: Threshold) =>
    formatList(
      language,
      questionsOf(name).map((one) => drift.page.named(drift.titles[one])),
    );
  const typedIn = (name: Threshold): string => {
    const chosen = data.chosen[name];
    return typed[name] ?? (chosen === undefined ? '' : number(shown(name, chosen)));
  };
  const remarkOf = (name: Threshold): string | undefined => {
    if (typedIn(name).trim() === '') return undefined;
    const shape = DriftSettings.shape[name].unwrap();
    if (shape.safeParse(kept(name, typedIn(name))).success) return undefined;
    const said = (value: number | null) => number(shown(name, value ?? 0));
    return words.notNumber(said(shape.minValue), said(shape.maxValue));
  };
  const send = () => {
    setSent(true);
    if (all.some((name) => remarkOf(name))) return;
    const chosen = all.flatMap((name) =>
      typedIn(name).trim() === '' ? [] : [[name, kept(name, typedIn(name))] as const],
    );
    save.mutate({ expectedVersion: data.version, thresholds: Object.fromEntries(chosen) });
  };
  const field = (name: Threshold) => {
    const otherwise = data.chosen[name] === undefined ? data.thresholds[name] : data.defaults[name];
    const byDefault = words.byDefault(number(shown(name, otherwise)));
    return (
      <TextField
        label={words.names[name]}
        help={several.includes(name) ? `${byDefault}. ${words.governs(titles(name))}` : byDefault}
        remark={sent ? remarkOf(name) : undefined}
        inputMode="decimal"
        disabled={!mayChange}
        value={typedIn(name)}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    );
  };
  const group = (legend: string, names: readonly Threshold[]) => (
    <fieldset key={legend} className={styles.group}>
      <legend>{legend}</legend>
      {names.map((name) => (
        <div key={name} className={styles.threshold}>
          {field(name)}
        </div>
      ))}
    </fieldset>
  );
  return (
    <Section title={words.title} note={words.note}>
      <Form
        label={words.title}
        onSend={send}
        error={save.error}
        acts={
          mayChange ? (
            <Button type="submit" busy={save.isPending}>
              {words.save}
            </Button>
          ) : null
        }
      >
        <div className={styles.groups}>
          {group(words.everyQuestion, ['teamFirstDays'])}
          {group(words.several, several)}
          {own.map(({ drift: one, names }) => group(drift.titles[one], names))}
        </div>
      </Form>
    </Section>
  );
}
