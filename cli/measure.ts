import { parseArgs } from 'node:util';
import { isDate } from '../src/calendar/day-number.ts';
import { compileMeasure } from '../src/metric-sql/compile-measure.ts';
import type { DialectName } from '../src/metric-sql/dialect.ts';
import { Refusal } from '../src/refusal.ts';
import { readDefinition } from './definition-file.ts';
import { refusalLine, runDefinition } from './run-definition.ts';
import { type BoundSource, openSource } from './source-option.ts';
import { csvLine, textTable } from './table.ts';
import { Usage } from './usage.ts';
import { asWritten, words } from './words.ts';

/** `gouverne measure`: one definition, its value for each bucket of [from, to]. */
export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parsed(argv);
  const [file] = positionals;
  if (positionals.length !== 1 || file === undefined) throw new Usage(asWritten('measure', words.oneDefinition));
  const definition = readDefinition(file);
  const asked = {
    from: dateOption(values.from, '--from'),
    to: dateOption(values.to, '--to'),
    asOf: asOfOption(values['as-of']),
  };
  let source: BoundSource | undefined;
  try {
    if (values.sql) {
      source = values.source === undefined ? undefined : await openSource(values.source);
      const bound = source && (await source.bind(definition));
      const dialect = (values.dialect ?? source?.engine.dialect ?? 'duckdb') as DialectName;
      process.stdout.write(`${compileMeasure(definition, { ...asked, ...bound, dialect }).sql};\n`);
      return 0;
    }
    if (values.source === undefined) throw new Usage(asWritten('measure', words.sourcePlease));
    source = await openSource(values.source);
    const rows = await runDefinition(source, definition, asked);
    if (values.format === 'json') process.stdout.write(`${JSON.stringify(rows)}\n`);
    else if (values.format === 'csv')
      process.stdout.write(`period,value\n${rows.map((row) => csvLine([row.period, row.value])).join('')}`);
    else
      process.stdout.write(
        textTable(
          [words.headings.period, words.headings.value, ''],
          rows.map((row) => [row.period, row.value, row.partial ? words.partial : '']),
        ),
      );
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`gouverne measure${words.colon}${await refusalLine(error)}\n`);
    return 1;
  } finally {
    await source?.close();
  }
}

function parsed(argv: string[]) {
  try {
    const result = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        'as-of': { type: 'string' },
        sql: { type: 'boolean' },
        dialect: { type: 'string' },
        format: { type: 'string', default: 'table' },
      },
    });
    choice(result.values.format, ['table', 'csv', 'json'], '--format');
    if (result.values.dialect !== undefined)
      choice(result.values.dialect, ['duckdb', 'postgres', 'mariadb', 'clickhouse'], '--dialect');
    return result;
  } catch (error) {
    throw new Usage(asWritten('measure', String(error instanceof Error ? error.message : error)));
  }
}

export function choice(value: string, among: readonly string[], option: string): void {
  if (!among.includes(value)) throw new Usage(words.oneOf(option, among));
}

export function dateOption(value: string | undefined, option: string): string {
  if (value === undefined || !isDate(value)) throw new Usage(words.dateTaken(option));
  return value;
}

/** What was known at an instant; by default, now. */
export function asOfOption(value: string | undefined): string {
  const at = value === undefined ? Date.now() : Date.parse(value);
  if (Number.isNaN(at)) throw new Usage(words.instantTaken('--as-of'));
  return new Date(at).toISOString();
}
