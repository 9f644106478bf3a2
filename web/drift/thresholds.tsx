import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DriftSettings } from '../../src/drift/settings.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { Section } from '../design/section.tsx';
import { say } from '../design/toast.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './questions.module.css';

/** Those that a person has an opinion on; the others are in the API. */
const asked = [
  'quietDays',
  'objectives',
  'keyResultsEach',
  'keyResultsInAll',
  'kpiPeriods',
  'unopenedDays',
  'highConfidence',
  'lowConfidence',
  'agreeByWeek',
  'settledWeek',
  'teamFirstDays',
] as const;
type Asked = (typeof asked)[number];

/** When a question is asked. A field left empty follows the default, and moves with it. */
export function QuestionThresholds({ mayChange }: { mayChange: boolean }) {
  const { thresholds: words } = useWords().drift;
  const { number } = useFormat();
  const query = api.question.thresholds.queryOptions();
  const { data } = useQuery(query);
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Partial<Record<Asked, string>>>({});
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
  const typedIn = (name: Asked): string =>
    typed[name] ?? (data.chosen[name] === undefined ? '' : String(data.chosen[name]));
  const remarkOf = (name: Asked): string | undefined => {
    const value = typedIn(name).trim();
    if (value === '' || DriftSettings.shape[name].unwrap().safeParse(Number(value)).success) return undefined;
    const { minValue, maxValue } = DriftSettings.shape[name].unwrap();
    return words.notNumber(number(minValue ?? 0), number(maxValue ?? 0));
  };
  const send = () => {
    setSent(true);
    if (asked.some((name) => remarkOf(name))) return;
    const { chosen, version } = data;
    const others = Object.entries(chosen).filter(([name]) => !asked.includes(name as Asked));
    const own = asked.flatMap((name) => (typedIn(name).trim() === '' ? [] : [[name, Number(typedIn(name))] as const]));
    save.mutate({ expectedVersion: version, thresholds: Object.fromEntries([...others, ...own]) });
  };
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
        <div className={styles.thresholds}>
          {asked.map((name) => (
            <TextField
              key={name}
              label={words.names[name]}
              help={words.byDefault(
                number(data.chosen[name] === undefined ? data.thresholds[name] : data.defaults[name]),
              )}
              remark={sent ? remarkOf(name) : undefined}
              inputMode="numeric"
              disabled={!mayChange}
              value={typedIn(name)}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
          ))}
        </div>
      </Form>
    </Section>
  );
}
