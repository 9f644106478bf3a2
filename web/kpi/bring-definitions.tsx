import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { SelectField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { useWords } from '../language.tsx';
import { useTeams } from '../pages/people/people-data.ts';
import styles from './bring-definitions.module.css';
import { type Answer, FoundMetricRow, isAnswered } from './found-metric-row.tsx';

/** Definitions of another tool: read and shown with what they leave open, then made KPIs, a few at a time. */
export function BringDefinitions() {
  const { definitionsFile: words, definition, kpi: kpiWords } = useWords();
  const queries = useQueryClient();
  const owners = useTeams().filter((team) => team.kind !== 'team');
  const sources = useQuery(api.source.list.queryOptions()).data?.sources ?? [];
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ name: string; content: string } | null>(null);
  const [owner, setOwner] = useState('');
  const [source, setSource] = useState('');
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const sourceId = source === '' ? null : source;
  const read = useQuery(
    api.definitionsFile.read.queryOptions({
      input: { content: file?.content ?? '', sourceId },
      enabled: file !== null,
      retry: false,
      placeholderData: (before: unknown) => before as never,
    }),
  );
  const bring = useMutation(
    api.definitionsFile.bring.mutationOptions({
      onSuccess: async () => {
        setAnswers({});
        await queries.invalidateQueries({ queryKey: api.kpi.key() });
        await queries.invalidateQueries({ queryKey: api.definitionsFile.key() });
      },
    }),
  );
  const found = file && read.data ? read.data : null;
  const chosen = Object.entries(answers);
  const ready = owner !== '' && chosen.length > 0 && chosen.every(([, answer]) => isAnswered(answer));
  const send = () => {
    if (!file || !ready) return;
    const metrics = chosen.flatMap(([name, answer]) => (isAnswered(answer) ? [{ name, ...answer }] : []));
    bring.mutate({ content: file.content, sourceId, ownerTeamId: owner, metrics });
  };
  return (
    <Section title={words.bring} rule="hairline">
      <Form
        label={words.bring}
        onSend={send}
        error={bring.error}
        acts={
          found ? (
            <Button type="submit" kind="outline" busy={bring.isPending} disabled={!ready}>
              {words.save(chosen.length)}
            </Button>
          ) : null
        }
      >
        <p>{words.help}</p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.choose}
          accept=".json,.yaml,.yml"
          onChange={(event) => {
            const [taken] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            bring.reset();
            setAnswers({});
            if (taken) void taken.text().then((content) => setFile({ name: taken.name, content }));
          }}
        />
        <div>
          <Button kind="secondary" onClick={() => input.current?.click()}>
            {file?.name ?? words.choose}
          </Button>
        </div>
        {file && read.error ? <RefusalMessage error={read.error} /> : null}
        {found ? (
          <>
            <FieldRow>
              <SelectField
                asks
                label={words.owner}
                value={owner}
                onChange={(event) => setOwner(event.currentTarget.value)}
              >
                {owners.map((team) => (
                  <option key={team.id} value={team.id}>
                    {team.name}
                  </option>
                ))}
              </SelectField>
              <SelectField
                label={words.source}
                value={source}
                onChange={(event) => setSource(event.currentTarget.value)}
              >
                <option value="">{words.noSource}</option>
                {sources.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </SelectField>
            </FieldRow>
            <p>
              {words.found(found.metrics.length, words.formats[found.format])} {words.few}
            </p>
            <ul className={styles.metrics}>
              {found.metrics.map((metric) => (
                <FoundMetricRow
                  key={metric.name}
                  metric={metric}
                  answer={answers[metric.name]}
                  onAnswer={(answer) => {
                    const { [metric.name]: _, ...others } = answers;
                    setAnswers(answer ? { ...others, [metric.name]: answer } : others);
                  }}
                />
              ))}
            </ul>
          </>
        ) : null}
        {bring.data ? (
          <div role="status">
            <p>{words.brought(bring.data.brought.length)}</p>
            <ul className={styles.brought}>
              {bring.data.brought.map(({ key, name, open, first }) => (
                <li key={key}>
                  <Link to="/kpis/$key" params={{ key }}>
                    {name}
                  </Link>
                  {open > 0 && first
                    ? `, ${kpiWords.unanswered(open)}, ${words.first(definition.questions[first as keyof typeof definition.questions])}`
                    : ''}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </Form>
      <p className={styles.export}>
        {words.exportHelp}{' '}
        <a href="/api/v1/definitions/ossie" download="gouverne.ossie.json">
          {words.exportAct}
        </a>
      </p>
    </Section>
  );
}
