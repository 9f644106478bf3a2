import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { Form } from '../design/form.tsx';
import { WrittenMeanwhile } from '../design/written-meanwhile.tsx';
import { useWords } from '../language.tsx';
import { whenOvertaken } from '../when-overtaken.ts';
import { useWritten } from '../written.ts';
import { proposedBeside } from './beside-definition.ts';
import { DefinitionBuilder } from './definition-builder.tsx';
import { DescribedFields } from './described-fields.tsx';
import { isMadeOfParts } from './draft-definition.ts';
import { draftFrom } from './draft-from-definition.ts';
import { KeptInCodeNotice } from './kept-in-code.tsx';
import type { KpiPageData, Version } from './kpi-data.ts';
import { redefine } from './redefine.ts';
import { Unsaid } from './unsaid.tsx';
import { useKpiActDone } from './use-kpi-act.ts';
import { useVersionWords } from './version-words.ts';

interface Props {
  readonly page: KpiPageData;
  /** The version it starts from: the draft there is, else the one in force. */
  readonly from: Version;
  readonly onClose: () => void;
}

/** The next version of a definition: the same sentence, open again. Nothing changes until it is proposed and agreed. */
export function DraftDrawer({ page, from, onClose }: Props) {
  const { kpi, kpiActs } = useWords();
  const words = kpiActs.versions;
  const done = useKpiActDone();
  const former = from.body as unknown as Definition;
  const queries = useQueryClient();
  const versionWords = useVersionWords();
  const known = {
    draft: from.kind === 'structured' ? draftFrom(former) : null,
    inWords: from.body as Readonly<Record<string, string>>,
  };
  const { written, write, ...kept } = useWritten(`definition ${page.kpi.id}`, known);
  const { draft, inWords } = written;
  const measure = known.draft?.measure;
  const sources = useQuery(api.source.list.queryOptions({ enabled: draft !== null }));
  const tables = sources.data?.sources.find(({ id }) => id === from.sourceId)?.tables;
  const columnsOf = (name: string) => tables?.find((table) => table.name === name)?.columns;
  const keep = useMutation(
    api.definition.draft.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await done(words.done.drafted);
        onClose();
      },
      onError: whenOvertaken(() => queries.invalidateQueries({ queryKey: api.kpi.key() })),
    }),
  );
  const answered = draft && redefine(former, draft);
  const send = () => {
    const expectedVersion = from.status === 'draft' ? from.version : null;
    const { key, cadence } = page.kpi;
    if (answered && from.sourceId)
      keep.mutate({
        key,
        expectedVersion,
        definition: { kind: 'structured', sourceId: from.sourceId, body: { ...answered } },
      });
    else if (!draft) keep.mutate({ key, expectedVersion, definition: { kind: 'described', cadence, body: inWords } });
  };
  return (
    <Drawer opened onClose={onClose} title={from.status === 'draft' ? words.rewrite : words.draftTitle} width={760}>
      <Form
        onSend={send}
        error={kept.isOvertaken ? null : keep.error}
        written={kept}
        onCancel={onClose}
        acts={
          <Button type="submit" busy={keep.isPending} disabled={kept.isOvertaken || (draft !== null && !answered)}>
            {words.keepDraft}
          </Button>
        }
      >
        <KeptInCodeNotice code={page.inCode} about="editing" />
        {draft ? (
          <>
            <DefinitionBuilder
              enters
              draft={draft}
              columns={columnsOf(draft.table) ?? []}
              columnsOf={columnsOf}
              sourceId={from.sourceId ?? ''}
              kept={isMadeOfParts(measure) ? measure : undefined}
              proposed={proposedBeside(draft, former)}
              former={known.draft?.beside}
              onAnswer={(answer) => write({ draft: { ...draft, ...answer } })}
            />
            {answered ? (
              <Unsaid version={{ sourceId: from.sourceId, body: { ...answered } }} former={from} changesOnly />
            ) : null}
          </>
        ) : (
          <DescribedFields values={inWords} onChange={(said) => write({ inWords: said })} fixedCadence />
        )}
        <WrittenMeanwhile
          written={kept}
          theirs={[{ label: kpi.version(from.number), text: versionWords(from) }]}
          act={keep}
        />
      </Form>
    </Drawer>
  );
}
