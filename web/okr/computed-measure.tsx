import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { api } from '../api.ts';
import { TextField } from '../design/field.tsx';
import { FieldStack } from '../design/form.tsx';
import { proposedBeside } from '../kpi/beside-definition.ts';
import { DefinitionBuilder } from '../kpi/definition-builder.tsx';
import { definitionOf } from '../kpi/definition-of.ts';
import { DefinitionPreview } from '../kpi/definition-preview.tsx';
import { type DraftDefinition, isMadeOfParts, openQuestions } from '../kpi/draft-definition.ts';
import { draftFrom } from '../kpi/draft-from-definition.ts';
import { redefine } from '../kpi/redefine.ts';
import { useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { onlyTable, type TableAt, TableField, tableOf } from '../source/table-field.tsx';
import type { OutlookBy } from './target-outlook.tsx';

export interface ComputedDraft {
  readonly sourceId: string;
  readonly draft: DraftDefinition;
}

/** The definition of a key result's own, written as a KPI's is, over the same sources. */
export function useComputedMeasure(
  begun: ComputedDraft | null,
  setWritten: (draft: ComputedDraft) => void,
  known: { readonly sourceId: string; readonly body: Readonly<Record<string, unknown>> } | null,
) {
  const { sources } = useSuspenseQuery(api.source.list.queryOptions()).data;
  const { organisation } = useSession();
  const { sourceId, table } = onlyTable(sources);
  const written = begun ?? { sourceId, draft: { table, rowMeans: '' } };
  const at: TableAt = { sourceId: written.sourceId, table: written.draft.table };
  const calendar = { weekStart: organisation.weekStart, fiscalYearStart: organisation.fiscalYearStart };
  const rewritten = known?.sourceId === written.sourceId ? (known.body as unknown as Definition) : null;
  const definition =
    rewritten?.source.table === written.draft.table
      ? redefine(rewritten, written.draft)
      : tableOf(sources, at) && definitionOf(written.draft, calendar);
  const former = rewritten ? draftFrom(rewritten) : undefined;
  const measure = former?.measure;
  const preview = useQuery({
    ...api.kpi.preview.queryOptions({ input: { sourceId: written.sourceId, body: { ...definition } } }),
    enabled: definition !== undefined,
    staleTime: 60_000,
    retry: false,
  });
  const by: OutlookBy | null =
    definition && preview.data && preview.data.values.length > 0
      ? { kind: 'values', grain: definition.reportGrain, values: [...preview.data.values] }
      : null;
  return {
    any: sources.some(({ tables }) => tables.length > 0),
    sources,
    at,
    written,
    setWritten,
    definition,
    kept: isMadeOfParts(measure) ? measure : undefined,
    former: former?.beside,
    proposed: proposedBeside(written.draft, rewritten?.source.table === written.draft.table ? rewritten : calendar),
    by,
  };
}

interface Props {
  readonly measure: ReturnType<typeof useComputedMeasure>;
  readonly name: string;
}

export function ComputedMeasure({ measure, name }: Props) {
  const words = useWords().kpi.create;
  const { sources, at, written, setWritten, definition, kept, former, proposed } = measure;
  const { sourceId, draft } = written;
  const table = tableOf(sources, at);
  return (
    <FieldStack>
      <TableField
        label={words.source}
        sources={sources}
        at={at}
        onChoose={(chosen) =>
          setWritten({ sourceId: chosen.sourceId, draft: { table: chosen.table, rowMeans: draft.rowMeans } })
        }
      />
      <TextField
        label={words.rowMeans}
        help={words.rowMeansHelp}
        value={draft.rowMeans}
        onChange={(event) => setWritten({ sourceId, draft: { ...draft, rowMeans: event.target.value } })}
      />
      {table ? (
        <>
          <DefinitionBuilder
            draft={draft}
            columns={table.columns}
            sourceId={sourceId}
            kept={kept}
            former={former}
            proposed={proposed}
            onAnswer={(answer) => setWritten({ sourceId, draft: { ...draft, ...answer } })}
          />
          <DefinitionPreview
            sourceId={sourceId}
            definition={definition}
            open={openQuestions(draft).length}
            name={name}
          />
        </>
      ) : (
        <p>{words.chooseTable}</p>
      )}
    </FieldStack>
  );
}
