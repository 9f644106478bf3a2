import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { grains } from '../../src/calendar/bucket.ts';
import { api, type client } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { Page } from '../design/page.tsx';
import { Segments } from '../design/tabs.tsx';
import { BringDefinitions } from '../kpi/bring-definitions.tsx';
import { BringKpi } from '../kpi/bring-kpi.tsx';
import { DefinitionBuilder } from '../kpi/definition-builder.tsx';
import { DefinitionPreview } from '../kpi/definition-preview.tsx';
import { DescribedFields, describedFields } from '../kpi/described-fields.tsx';
import { type DraftDefinition, definitionOf, openQuestions } from '../kpi/draft-definition.ts';
import { KpiFields, type KpiFieldValues } from '../kpi/kpi-fields.tsx';
import { useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import styles from './new-kpi.module.css';
import { useTeams } from './people/people-data.ts';

type Source = Awaited<ReturnType<typeof client.source.list>>['sources'][number];

/** A KPI begins with its sentence: over rows when there is a source, in words when people type the number. */
export function NewKpi() {
  const words = useWords().kpi.create;
  const { organisation } = useSession();
  const { sources } = useSuspenseQuery(api.source.list.queryOptions()).data;
  const [first] = sources;
  const [how, setHow] = useState<'structured' | 'described'>('structured');
  const [source, setSource] = useState<Source | undefined>(first);
  const [draft, setDraft] = useState<DraftDefinition>({ table: first?.tables[0]?.name ?? '', rowMeans: '' });
  const [inWords, setInWords] = useState<Record<string, string>>({});
  const fields = useFields();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const create = useMutation(
    api.kpi.create.mutationOptions({
      onSuccess: async ({ kpi }) => {
        await queries.invalidateQueries();
        await navigate({ to: '/kpis/$key', params: { key: kpi.key } });
      },
    }),
  );
  const calendar = { weekStart: organisation.weekStart, fiscalYearStart: organisation.fiscalYearStart };
  const definition = source && definitionOf(draft, calendar);
  const table = source?.tables.find(({ name }) => name === draft.table);
  const send = () => {
    const body = Object.fromEntries(['cadence', ...describedFields].map((field) => [field, inWords[field] ?? '']));
    if (how === 'structured' && !(definition && source)) return;
    create.mutate({
      ...fields.input,
      looksTeamId: null,
      looksFirst: '',
      definition:
        how === 'structured' && definition && source
          ? { kind: 'structured', sourceId: source.id, body: { ...definition } }
          : { kind: 'described', cadence: inWords.cadence as (typeof grains)[number], body },
    });
  };
  const ready = fields.complete && (how === 'described' ? (inWords.cadence ?? '') !== '' : definition !== undefined);
  return (
    <Page title={words.title} note={words.lead}>
      <div className={styles.how}>
        <Segments
          label={words.how.label}
          choices={[
            { key: 'structured', label: words.how.structured },
            { key: 'described', label: words.how.described },
          ]}
          chosen={how}
          onChoose={setHow}
        />
      </div>
      {how === 'structured' && !source ? (
        <EmptyState sentence={words.noSource}>
          <LinkButton to="/sources">{words.bring}</LinkButton>
        </EmptyState>
      ) : (
        <Form
          onSend={send}
          error={create.error}
          acts={
            <Button type="submit" disabled={!ready} busy={create.isPending}>
              {words.save}
            </Button>
          }
        >
          {how === 'structured' && source ? (
            <>
              <FieldRow>
                <SelectField
                  label={words.source}
                  value={`${source.id} ${draft.table}`}
                  onChange={(event) => {
                    const [id, name = ''] = event.currentTarget.value.split(/ (.*)/s);
                    setSource(sources.find((one) => one.id === id));
                    setDraft({ table: name, rowMeans: draft.rowMeans });
                  }}
                >
                  {sources.flatMap((one) =>
                    one.tables.map(({ name }) => (
                      <option key={`${one.id} ${name}`} value={`${one.id} ${name}`}>
                        {one.name} · {name}
                      </option>
                    )),
                  )}
                </SelectField>
                <TextField
                  label={words.rowMeans}
                  help={words.rowMeansHelp}
                  value={draft.rowMeans}
                  onChange={(event) => setDraft({ ...draft, rowMeans: event.currentTarget.value })}
                />
              </FieldRow>
              <DefinitionBuilder
                draft={draft}
                columns={table?.columns ?? []}
                sourceId={source.id}
                onAnswer={(answer) => setDraft({ ...draft, ...answer })}
              />
              <DefinitionPreview
                sourceId={source.id}
                definition={definition}
                open={openQuestions(draft).length}
                name={fields.values.name}
              />
            </>
          ) : (
            <DescribedFields values={inWords} onChange={setInWords} />
          )}
          <KpiFields values={fields.values} onChange={fields.set} />
        </Form>
      )}
      <div className={styles.fromElsewhere}>
        <BringDefinitions />
        <BringKpi />
      </div>
    </Page>
  );
}

function useFields() {
  const owners = useTeams().filter((team) => team.kind !== 'team');
  // Whose it is decides who agrees to its definition: asked, unless there is one answer only.
  const only = owners.length === 1 ? owners[0]?.id : undefined;
  const empty: KpiFieldValues = {
    name: '',
    key: '',
    question: '',
    ownerTeamId: only ?? '',
    direction: '',
    unitKind: 'count',
    unitLabel: '',
  };
  const [values, set] = useState(empty);
  const { name, key, question, ownerTeamId, unitKind, unitLabel } = values;
  const direction = values.direction === '' ? ('none' as const) : values.direction;
  return {
    values,
    set,
    // A direction decides what is good news: nobody chooses it for people.
    complete: name.trim() !== '' && /^[a-z][a-z0-9-]{1,62}$/.test(key) && values.direction !== '' && ownerTeamId !== '',
    input: {
      key,
      name,
      question,
      ownerTeamId,
      direction,
      expectedLevel: null,
      unit: { kind: unitKind, label: unitLabel },
    },
  };
}
