import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { SelectField, TextField } from '../design/field.tsx';
import { FieldStack } from '../design/form.tsx';
import { DefinitionBuilder } from '../kpi/definition-builder.tsx';
import { DefinitionPreview } from '../kpi/definition-preview.tsx';
import { type DraftDefinition, definitionOf, openQuestions } from '../kpi/draft-definition.ts';
import { useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import type { OutlookBy } from './target-outlook.tsx';

interface ComputedDraft {
  readonly sourceId: string;
  readonly draft: DraftDefinition;
}

/** The definition of a key result's own, written as a KPI's is, over the same sources. */
export function useComputedMeasure() {
  const { sources } = useSuspenseQuery(api.source.list.queryOptions()).data;
  const { organisation } = useSession();
  const first = sources.find(({ tables }) => tables.length > 0);
  const [written, setWritten] = useState<ComputedDraft>({
    sourceId: first?.id ?? '',
    draft: { table: first?.tables[0]?.name ?? '', rowMeans: '' },
  });
  const calendar = { weekStart: organisation.weekStart, fiscalYearStart: organisation.fiscalYearStart };
  const definition = first && definitionOf(written.draft, calendar);
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
  return { any: first !== undefined, sources, written, setWritten, definition, by };
}

interface Props {
  readonly measure: ReturnType<typeof useComputedMeasure>;
  readonly name: string;
}

export function ComputedMeasure({ measure, name }: Props) {
  const words = useWords().kpi.create;
  const { sources, written, setWritten, definition } = measure;
  const { sourceId, draft } = written;
  const source = sources.find(({ id }) => id === sourceId);
  return (
    <FieldStack>
      <SelectField
        label={words.source}
        value={`${sourceId} ${draft.table}`}
        onChange={(event) => {
          const [id = '', table = ''] = event.currentTarget.value.split(/ (.*)/s);
          setWritten({ sourceId: id, draft: { table, rowMeans: '' } });
        }}
      >
        {sources.flatMap((one) =>
          one.tables.map((table) => (
            <option key={`${one.id} ${table.name}`} value={`${one.id} ${table.name}`}>
              {one.name} · {table.name}
            </option>
          )),
        )}
      </SelectField>
      <TextField
        label={words.rowMeans}
        help={words.rowMeansHelp}
        value={draft.rowMeans}
        onChange={(event) => setWritten({ sourceId, draft: { ...draft, rowMeans: event.target.value } })}
      />
      <DefinitionBuilder
        draft={draft}
        columns={source?.tables.find((table) => table.name === draft.table)?.columns ?? []}
        sourceId={sourceId}
        onAnswer={(answer) => setWritten({ sourceId, draft: { ...draft, ...answer } })}
      />
      <DefinitionPreview sourceId={sourceId} definition={definition} open={openQuestions(draft).length} name={name} />
    </FieldStack>
  );
}
