import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { kindsOf } from '../../src/metric-sql/column-kind.ts';
import { definitionQuestions } from '../../src/metric-sql/completeness.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { TextField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { WrittenMeanwhile } from '../design/written-meanwhile.tsx';
import { useFormat, useWords } from '../language.tsx';
import { TableField, tableOf } from '../source/table-field.tsx';
import { whenOvertaken } from '../when-overtaken.ts';
import { useWritten } from '../written.ts';
import { DefinitionBuilder } from './definition-builder.tsx';
import { answeredBody, sentenceOf } from './incomplete-definition.ts';
import styles from './incomplete-draft.module.css';
import type { KpiPageData, Version } from './kpi-data.ts';
import { useKpiActDone } from './use-kpi-act.ts';
import { useVersionWords } from './version-words.ts';

interface Props {
  readonly page: KpiPageData;
  readonly from: Version;
  readonly onClose: () => void;
}

/** A definition that came from elsewhere half said: the sentence with what it says, and every other question beside. */
export function IncompleteDraft({ page, from, onClose }: Props) {
  const { kpiActs, definitionsFile: words, definition, kpi: kpiWords } = useWords();
  const { questions } = definition;
  const format = useFormat();
  const done = useKpiActDone();
  const queries = useQueryClient();
  const versionWords = useVersionWords();
  const known = { draft: sentenceOf(from.body), sourceId: from.sourceId ?? '' };
  const { written, write, ...kept } = useWritten(`incomplete ${page.kpi.id}`, known);
  const { draft, sourceId } = written;
  const sources = useQuery(api.source.list.queryOptions()).data?.sources ?? [];
  const at = { sourceId, table: draft.table };
  const table = tableOf(sources, at);
  const keep = useMutation(
    api.definition.draft.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await done(kpiActs.versions.done.drafted);
        onClose();
      },
      onError: whenOvertaken(() => queries.invalidateQueries({ queryKey: api.kpi.key() })),
    }),
  );
  const body = { ...answeredBody(from.body, draft, sourceId ? 'file' : null), reportGrain: page.kpi.cadence };
  const open = definitionQuestions(body, kindsOf(table?.columns));
  const [first] = open;
  return (
    <Drawer
      opened
      onClose={onClose}
      title={from.status === 'draft' ? kpiActs.versions.rewrite : kpiActs.versions.draftTitle}
      width={760}
    >
      <Form
        onSend={() => {
          if (sourceId !== '' && open.length === 0)
            keep.mutate({
              key: page.kpi.key,
              expectedVersion: from.version,
              definition: { kind: 'structured', sourceId, body },
            });
        }}
        error={kept.isOvertaken ? null : keep.error}
        written={kept}
        onCancel={onClose}
        acts={
          <Button type="submit" busy={keep.isPending} disabled={open.length > 0 || sourceId === '' || kept.isOvertaken}>
            {kpiActs.versions.keepDraft}
          </Button>
        }
      >
        {from.words ? (
          <figure className={styles.there}>
            <figcaption>{words.saidThere}</figcaption>
            <blockquote>{from.words}</blockquote>
          </figure>
        ) : null}
        <FieldRow>
          <TableField
            label={words.fromTable}
            sources={sources}
            at={at}
            onChoose={(chosen) => write({ sourceId: chosen.sourceId, draft: { ...draft, table: chosen.table } })}
          />
          <TextField
            label={kpiWords.create.rowMeans}
            help={kpiWords.create.rowMeansHelp}
            value={draft.rowMeans}
            onChange={(event) => write({ draft: { ...draft, rowMeans: event.currentTarget.value } })}
          />
        </FieldRow>
        <DefinitionBuilder
          draft={draft}
          columns={table?.columns ?? []}
          sourceId={sourceId}
          onAnswer={(answer) => write({ draft: { ...draft, ...answer } })}
        />
        <p role="status">
          {first ? `${words.left(Number(format.number(open.length)))} ${questions[first]}` : words.complete}
        </p>
        <WrittenMeanwhile
          written={kept}
          theirs={[{ label: kpiWords.version(from.number), text: versionWords(from) }]}
          act={keep}
        />
      </Form>
    </Drawer>
  );
}
