import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api, refusalOf } from '../api.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useTeams } from '../pages/people/people-data.ts';

interface Chosen {
  readonly name: string;
  readonly document: { kind: 'json'; content: Record<string, unknown> } | { kind: 'csv'; content: string };
}

/** A KPI that left another installation, or this one: brought in with its definitions, its values and its notes. */
export function BringKpi() {
  const words = useWords().kpiDocument;
  const format = useFormat();
  const queries = useQueryClient();
  const owners = useTeams().filter((team) => team.kind !== 'team');
  const input = useRef<HTMLInputElement>(null);
  const [owner, setOwner] = useState('');
  const [key, setKey] = useState('');
  const [chosen, setChosen] = useState<Chosen | 'unreadable' | null>(null);
  const bring = useMutation(
    api.kpiDocument.bring.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.kpi.key() }),
    }),
  );
  const taken = refusalOf(bring.error)?.code === 'kpi.key-taken';
  const read = async (file: File) => {
    const text = await file.text();
    if (!/\.json$/i.test(file.name)) return { name: file.name, document: { kind: 'csv' as const, content: text } };
    try {
      return { name: file.name, document: { kind: 'json' as const, content: JSON.parse(text) } };
    } catch {
      return 'unreadable' as const;
    }
  };
  return (
    <Section title={words.bring} rule="hairline">
      <Form
        label={words.bring}
        onSend={() => {
          if (chosen === null || chosen === 'unreadable') return;
          bring.mutate({ ownerTeamId: owner, document: chosen.document, ...(key ? { key } : {}) });
        }}
        error={bring.error}
        acts={
          <Button
            type="submit"
            kind="outline"
            busy={bring.isPending}
            disabled={owner === '' || chosen === null || chosen === 'unreadable'}
          >
            {words.save}
          </Button>
        }
      >
        <p>{words.help}</p>
        <FieldRow>
          <SelectField asks label={words.owner} value={owner} onChange={(event) => setOwner(event.currentTarget.value)}>
            {owners.map((team) => (
              <option key={team.id} value={team.id}>
                {team.name}
              </option>
            ))}
          </SelectField>
          {taken || key ? (
            <TextField
              label={words.otherKey}
              spellCheck={false}
              value={key}
              onChange={(event) => setKey(event.currentTarget.value)}
            />
          ) : null}
        </FieldRow>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.choose}
          accept=".json,.csv"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            bring.reset();
            if (file) void read(file).then(setChosen);
          }}
        />
        <div>
          <Button kind="secondary" onClick={() => input.current?.click()}>
            {chosen === null || chosen === 'unreadable' ? words.choose : chosen.name}
          </Button>
        </div>
        {chosen === 'unreadable' ? <p role="alert">{words.notJson}</p> : null}
        {bring.data ? (
          <p role="status">
            {words.brought(bring.data.definitions, bring.data.values, bring.data.annotations)}{' '}
            <Link to="/kpis/$key" params={{ key: bring.data.key }}>
              {words.open}
            </Link>
            {bring.data.sourcesMissing.length > 0 ? ` ${words.missing(format.list(bring.data.sourcesMissing))}` : ''}
          </p>
        ) : null}
      </Form>
    </Section>
  );
}
