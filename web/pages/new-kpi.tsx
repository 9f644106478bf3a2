import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { TextField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { Page } from '../design/page.tsx';
import { Segments } from '../design/tabs.tsx';
import { proposedBeside } from '../kpi/beside-definition.ts';
import { BringDefinitions } from '../kpi/bring-definitions.tsx';
import { BringKpi } from '../kpi/bring-kpi.tsx';
import { DefinitionBuilder } from '../kpi/definition-builder.tsx';
import { definitionOf } from '../kpi/definition-of.ts';
import { DefinitionPreview } from '../kpi/definition-preview.tsx';
import { DescribedFields } from '../kpi/described-fields.tsx';
import { type DraftDefinition, openQuestions } from '../kpi/draft-definition.ts';
import { kpiInput, useFirstFields } from '../kpi/first-fields.ts';
import { KpiFields, type KpiFieldValues } from '../kpi/kpi-fields.tsx';
import { describedDefinition, useCreateKpi } from '../kpi/use-create-kpi.ts';
import { useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { onlyTable, TableField, tableOf } from '../source/table-field.tsx';
import { useWritten } from '../written.ts';
import styles from './new-kpi.module.css';

interface Written {
  readonly how: 'structured' | 'described';
  readonly sourceId: string;
  readonly draft: DraftDefinition;
  readonly inWords: Readonly<Record<string, string>>;
  readonly fields: KpiFieldValues;
}

/** A KPI begins with its sentence: over rows when there is a source, in words when people type the number. */
export function NewKpi() {
  const words = useWords().kpi.create;
  const { organisation } = useSession();
  const { sources } = useSuspenseQuery(api.source.list.queryOptions()).data;
  const from = useSearch({ from: '/signed-in/kpis/new' }).source;
  const begun = onlyTable(from ? sources.filter(({ id }) => id === from) : sources);
  const { written, write, ...kept } = useWritten<Written>(`new kpi ${from ?? ''}`, {
    how: 'structured',
    sourceId: begun.sourceId,
    draft: { table: begun.table, rowMeans: '' },
    inWords: {},
    fields: useFirstFields(),
  });
  const { how, sourceId, draft, inWords, fields } = written;
  const input = kpiInput(fields);
  const create = useCreateKpi(kept);
  const navigate = useNavigate();
  const calendar = { weekStart: organisation.weekStart, fiscalYearStart: organisation.fiscalYearStart };
  const at = { sourceId, table: draft.table };
  const table = tableOf(sources, at);
  const definition = table && definitionOf(draft, calendar);
  const meant =
    how === 'described'
      ? describedDefinition(inWords)
      : definition && { kind: 'structured' as const, sourceId, body: { ...definition } };
  const send = () => {
    if (input && meant) create.mutate({ ...input, looksTeamId: null, looksFirst: '', definition: meant });
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
          onChoose={(next) => write({ how: next })}
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
          written={kept}
          onCancel={() => void navigate({ to: '/kpis' })}
          acts={
            <Button type="submit" disabled={!(input && meant)} busy={create.isPending}>
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
                  onChoose={(chosen) =>
                    write({
                      sourceId: chosen.sourceId,
                      draft: { table: chosen.table, rowMeans: draft.rowMeans },
                    })
                  }
                />
                <TextField
                  label={words.rowMeans}
                  help={words.rowMeansHelp}
                  value={draft.rowMeans}
                  onChange={(event) => write({ draft: { ...draft, rowMeans: event.currentTarget.value } })}
                />
              </FieldRow>
              {table ? (
                <>
                  <DefinitionBuilder
                    draft={draft}
                    columns={table.columns}
                    sourceId={sourceId}
                    proposed={proposedBeside(draft, calendar)}
                    onAnswer={(answer) => write({ draft: { ...draft, ...answer } })}
                  />
                  <DefinitionPreview
                    sourceId={sourceId}
                    definition={definition}
                    open={openQuestions(draft).length}
                    name={fields.name}
                  />
                </>
              ) : (
                <p>{words.chooseTable}</p>
              )}
            </>
          ) : (
            <DescribedFields values={inWords} onChange={(said) => write({ inWords: said })} />
          )}
          <KpiFields values={fields} onChange={(said) => write({ fields: said })} />
        </Form>
      )}
      <div className={styles.fromElsewhere}>
        <BringDefinitions />
        <BringKpi />
      </div>
    </Page>
  );
}
