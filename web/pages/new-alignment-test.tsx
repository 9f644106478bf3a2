import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { FoundInRows } from '../alignment/found-in-rows.tsx';
import { PeopleAsked } from '../alignment/people-asked.tsx';
import { api, client } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import field from '../design/field.module.css';
import { CheckField, SelectField, TextArea, TextField } from '../design/field.tsx';
import { FieldRow, FieldStack, Form } from '../design/form.tsx';
import { Page } from '../design/page.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Segments } from '../design/tabs.tsx';
import { kpiQuery } from '../kpi/kpi-data.ts';
import { useWords } from '../language.tsx';
import { isAdmin, useSession } from '../shell/session.ts';
import { ColumnField } from '../source/column-field.tsx';
import { likelyEntity, likelyTable, likelyTime } from '../source/likely-table.ts';
import { TableField, tableOf } from '../source/table-field.tsx';
import { useVocabulary } from '../source/vocabulary.ts';
import { useWritten } from '../written.ts';

type Source = Awaited<ReturnType<typeof client.source.list>>['sources'][number];
type Names = 'none' | 'roles' | 'names';
/** What a computed definition says of its rows. */
type Meant = Partial<Pick<Definition, 'source' | 'entity' | 'time'>>;

interface Written {
  readonly subject: string;
  readonly kpiKey: string;
  readonly at: ReturnType<typeof likelyTable>;
  readonly data: { readonly entity: string; readonly time: string; readonly sourceTz?: string };
  /** What a row is called, where somebody said it otherwise. */
  readonly typed: { readonly one: string; readonly many: string } | null;
  readonly without: readonly string[];
  readonly readOn: string | null;
  readonly names: Names;
  readonly closes: string;
  readonly cases: string;
  readonly leftOut: string;
  readonly personIds: readonly string[];
  readonly link: boolean;
}

/** The word, the rows it is about, and nothing else to decide: questions and cases come from the rows. */
export function NewAlignmentTest() {
  const words = useWords().alignmentPage.create;
  const { sources } = useSuspenseQuery(api.source.list.queryOptions()).data;
  const { kpis } = useSuspenseQuery(api.kpi.list.queryOptions()).data;
  const session = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const word = useSearch({ from: '/signed-in/alignment/new' }).word ?? '';
  // Of each word one comes with: what was begun about another is not put in its place.
  const { written, write, ...kept } = useWritten<Written>(`alignment test ${word}`, {
    subject: word,
    kpiKey: '',
    at: likelyTable(sources),
    data: { entity: '', time: '' },
    typed: null,
    without: [],
    readOn: null,
    names: 'none',
    closes: '',
    cases: '',
    leftOut: '',
    personIds: [],
    link: true,
  });
  const { subject, kpiKey, at, data, typed, without, readOn, names, closes, cases, leftOut, personIds, link } = written;
  const vocabulary = useVocabulary();
  const { sourceId, table: tableName } = at;
  // What people call a row of this table, without its article: a story counts them.
  const called = vocabulary(sourceId || null)[tableName]?.row;
  const row = typed ?? {
    one: called?.one.replace(/^(une?|an?) /i, '') ?? words.rowOne,
    many: called?.many ?? words.rowSome,
  };
  const table = tableOf(sources, at);
  const where = table ? { sourceId, table: tableName, ...guessed(table, data) } : null;
  const zoneless = table?.columns.some(({ name, kind }) => name === where?.time && kind === 'local-time') ?? false;
  const look = useMutation({ mutationFn: (at: NonNullable<typeof where>) => client.alignment.look(at) });
  const create = useMutation({
    mutationFn: () =>
      client.alignment.create({
        subject,
        ...(kpiKey && { kpiKey }),
        words: row,
        data: where,
        ...(readOn && where && { readOn }),
        without: [...without],
        leftOut: where ? [] : linesOf(leftOut),
        cases: where ? [] : linesOf(cases),
        names,
        personIds: [...personIds],
        link,
        closesAt: closes ? new Date(closes).toISOString() : null,
      }),
    onSuccess: async ({ id }) => {
      kept.sent();
      await queries.invalidateQueries({ queryKey: api.alignment.key() });
      await navigate({ to: '/alignment/$id', params: { id } });
    },
  });
  const found = look.data;
  /** What keeps the test from opening: the first thing, in the order of the page. */
  const missing =
    subject.trim() === ''
      ? words.missing.subject
      : row.one.trim() === '' || row.many.trim() === ''
        ? words.missing.row
        : where !== null && !found
          ? words.missing.look
          : !link && personIds.length === 0
            ? words.nobody
            : null;
  const change = (part: Partial<Written>) => {
    write({ ...part, without: [] });
    look.reset();
  };
  /** A KPI that is computed already says which rows it is about. */
  const readWhereItIs = async (key: string) => {
    const found = key === '' ? null : await queries.fetchQuery(kpiQuery(key)).catch(() => null);
    const { source, entity, time } = (found?.definition?.kind === 'structured' ? found.definition.body : {}) as Meant;
    const its = { sourceId: source?.connection ?? '', table: source?.table ?? '' };
    if (!entity || !time || !tableOf(sources, its)) return;
    change({
      at: its,
      data: { entity, time: time.column, ...(time.sourceTz && { sourceTz: time.sourceTz }) },
      typed: null,
    });
  };
  return (
    <Page title={words.title} note={words.lead}>
      <Form
        onSend={() => create.mutate()}
        error={create.error}
        written={kept}
        onCancel={() => void navigate({ to: '/alignment' })}
        acts={
          <>
            <Button type="submit" large disabled={missing !== null} busy={create.isPending}>
              {words.send}
            </Button>
            {missing ? <p role="status">{missing}</p> : null}
          </>
        }
      >
        <FieldRow>
          <TextField
            label={words.subject}
            help={words.subjectHelp}
            value={subject}
            maxLength={120}
            onChange={(event) => write({ subject: event.target.value })}
          />
          <SelectField
            label={words.kpi}
            value={kpiKey}
            onChange={(event) => {
              write({ kpiKey: event.currentTarget.value });
              void readWhereItIs(event.currentTarget.value);
            }}
          >
            <option value="">{words.noKpi}</option>
            {kpis.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </SelectField>
        </FieldRow>
        <FieldRow>
          <TableField
            label={words.data}
            sources={sources}
            at={at}
            none={words.noData}
            onChoose={(chosen) => change({ at: chosen, data: { entity: data.entity, time: data.time } })}
          />
          {table && where ? (
            <>
              <ColumnField
                label={words.entity}
                sourceId={sourceId}
                table={table}
                value={where.entity}
                onChange={(entity) => change({ data: { ...data, ...where, entity } })}
              />
              <ColumnField
                label={words.time}
                sourceId={sourceId}
                table={table}
                value={where.time}
                onChange={(time) => change({ data: { entity: where.entity, time } })}
              />
            </>
          ) : null}
        </FieldRow>
        <FieldRow>
          <TextField
            label={words.row}
            value={row.one}
            onChange={(event) => write({ typed: { ...row, one: event.target.value } })}
          />
          <TextField
            label={words.rowMany}
            value={row.many}
            onChange={(event) => write({ typed: { ...row, many: event.target.value } })}
          />
        </FieldRow>
        {where ? (
          <div>
            <Button kind={found ? 'secondary' : 'outline'} busy={look.isPending} onClick={() => look.mutate(where)}>
              {look.isPending ? words.looking : words.look}
            </Button>
          </div>
        ) : (
          <>
            <p>
              {words.wordsOnly}{' '}
              {sources.length === 0 && isAdmin(session) ? (
                <LinkButton kind="act" to="/sources">
                  {words.bring}
                </LinkButton>
              ) : null}
            </p>
            <TextArea
              label={words.leftOut}
              help={`${words.leftOutHelp} ${words.structured}`}
              rows={3}
              value={leftOut}
              onChange={(event) => write({ leftOut: event.target.value })}
            />
            <TextArea
              label={words.cases}
              help={words.casesHelp}
              rows={8}
              value={cases}
              onChange={(event) => write({ cases: event.target.value })}
            />
          </>
        )}
        {look.error ? <RefusalMessage error={look.error} /> : null}
        {where && found ? (
          <FoundInRows
            found={found}
            zoneless={zoneless}
            onWritten={(sourceTz) => {
              change({ data: { ...data, sourceTz } });
              look.mutate({ ...where, sourceTz });
            }}
            without={without}
            onWithout={(left) => write({ without: left })}
            readOn={readOn ?? found.readOn}
            onReadOn={(on) => write({ readOn: on })}
          />
        ) : null}
        <PeopleAsked chosen={personIds} onChoose={(ids) => write({ personIds: ids })} />
        <CheckField
          label={words.byLink}
          help={words.byLinkHelp}
          checked={link}
          onChange={(event) => write({ link: event.target.checked })}
        />
        <div>
          <Segments
            label={words.names}
            choices={(['none', 'roles', 'names'] as const).map((key) => ({ key, label: words.namesChoices[key] }))}
            chosen={names}
            onChoose={(how) => write({ names: how })}
          />
          <p className={field.help}>{words.namesHelp[names]}</p>
        </div>
        <FieldStack>
          <TextField
            label={words.closes}
            help={words.closesHelp}
            type="datetime-local"
            value={closes}
            onChange={(event) => write({ closes: event.target.value })}
          />
        </FieldStack>
      </Form>
    </Page>
  );
}

/** One thing a line, as pasted: without its bullet, none empty, none twice. */
const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.replace(/^\s*[-–—•*·]\s+/, '').trim())
      .filter((line) => line !== ''),
  ),
];

/** The columns most likely meant; two lists to check, not two to fill. */
function guessed({ columns }: Source['tables'][number], chosen: { entity: string; time: string; sourceTz?: string }) {
  const has = (name: string) => columns.some((column) => column.name === name);
  return {
    entity: has(chosen.entity) ? chosen.entity : (likelyEntity(columns)?.name ?? columns[0]?.name ?? ''),
    time: has(chosen.time) ? chosen.time : (likelyTime(columns)?.name ?? columns[0]?.name ?? ''),
    ...(chosen.sourceTz && { sourceTz: chosen.sourceTz }),
  };
}
