import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { TextField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { Page } from '../design/page.tsx';
import { Segments } from '../design/tabs.tsx';
import { BringDefinitions } from '../kpi/bring-definitions.tsx';
import { BringKpi } from '../kpi/bring-kpi.tsx';
import { DefinitionBuilder } from '../kpi/definition-builder.tsx';
import { DefinitionPreview } from '../kpi/definition-preview.tsx';
import { DescribedFields } from '../kpi/described-fields.tsx';
import { type DraftDefinition, definitionOf, openQuestions } from '../kpi/draft-definition.ts';
import { KpiFields } from '../kpi/kpi-fields.tsx';
import { describedDefinition, useCreateKpi } from '../kpi/use-create-kpi.ts';
import { useKpiFields } from '../kpi/use-kpi-fields.ts';
import { useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { onlyTable, TableField, tableOf } from '../source/table-field.tsx';
import styles from './new-kpi.module.css';

/** A KPI begins with its sentence: over rows when there is a source, in words when people type the number. */
export function NewKpi() {
  const words = useWords().kpi.create;
  const { organisation } = useSession();
  const { sources } = useSuspenseQuery(api.source.list.queryOptions()).data;
  const from = useSearch({ from: '/signed-in/kpis/new' }).source;
  const [how, setHow] = useState<'structured' | 'described'>('structured');
  const [begun] = useState(() => onlyTable(from ? sources.filter(({ id }) => id === from) : sources));
  const [sourceId, setSourceId] = useState(begun.sourceId);
  const [draft, setDraft] = useState<DraftDefinition>({ table: begun.table, rowMeans: '' });
  const [inWords, setInWords] = useState<Record<string, string>>({});
  const fields = useKpiFields();
  const create = useCreateKpi();
  const calendar = { weekStart: organisation.weekStart, fiscalYearStart: organisation.fiscalYearStart };
  const at = { sourceId, table: draft.table };
  const table = tableOf(sources, at);
  const definition = table && definitionOf(draft, calendar);
  const meant =
    how === 'described'
      ? describedDefinition(inWords)
      : definition && { kind: 'structured' as const, sourceId, body: { ...definition } };
  const send = () => {
    if (fields.input && meant) create.mutate({ ...fields.input, looksTeamId: null, looksFirst: '', definition: meant });
  };
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
      {how === 'structured' && sources.every(({ tables }) => tables.length === 0) ? (
        <EmptyState sentence={words.noSource}>
          <LinkButton to="/sources">{words.bring}</LinkButton>
        </EmptyState>
      ) : (
        <Form
          onSend={send}
          error={create.error}
          acts={
            <Button type="submit" disabled={!(fields.input && meant)} busy={create.isPending}>
              {words.save}
            </Button>
          }
        >
          {how === 'structured' ? (
            <>
              <FieldRow>
                <TableField
                  label={words.source}
                  sources={sources}
                  at={at}
                  onChoose={(chosen) => {
                    setSourceId(chosen.sourceId);
                    setDraft({ table: chosen.table, rowMeans: draft.rowMeans });
                  }}
                />
                <TextField
                  label={words.rowMeans}
                  help={words.rowMeansHelp}
                  value={draft.rowMeans}
                  onChange={(event) => setDraft({ ...draft, rowMeans: event.currentTarget.value })}
                />
              </FieldRow>
              {table ? (
                <>
                  <DefinitionBuilder
                    draft={draft}
                    columns={table.columns}
                    sourceId={sourceId}
                    onAnswer={(answer) => setDraft({ ...draft, ...answer })}
                  />
                  <DefinitionPreview
                    sourceId={sourceId}
                    definition={definition}
                    open={openQuestions(draft).length}
                    name={fields.values.name}
                  />
                </>
              ) : (
                <p>{words.chooseTable}</p>
              )}
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
