import { parseArgs } from 'node:util';
import { specHash } from '../src/metric-sql/canonical.ts';
import { type Coincidence, clustersOf, coincidences, fewestBuckets } from '../src/metric-sql/compare-definitions.ts';
import { reportBuckets } from '../src/metric-sql/report-bucket.ts';
import { Refusal } from '../src/refusal.ts';
import { readDefinition } from './definition-file.ts';
import { asOfOption, choice, dateOption } from './measure.ts';
import { refusalLine, runDefinition } from './run-definition.ts';
import { type BoundSource, openSource } from './source-option.ts';
import { csvLine, textTable } from './table.ts';
import { Usage } from './usage.ts';
import { asWritten, words } from './words.ts';

/** `gouverne compare`: several definitions of one term on the same rows, at one date and over a range. */
export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parsed(argv);
  if (positionals.length === 0) throw new Usage(asWritten('compare', words.someDefinitions));
  if (values.source === undefined) throw new Usage(asWritten('compare', words.sourcePlease));
  const at = dateOption(values.at, '--at');
  const from = dateOption(values.from, '--from');
  const to = dateOption(values.to, '--to');
  const asOf = asOfOption(values['as-of']);
  if (positionals.filter((file) => file === '-').length > 1) throw new Usage(asWritten('compare', words.inputOnce));
  const definitions = positionals.map((file) => ({ file, definition: readDefinition(file) }));
  let source: BoundSource | undefined;
  try {
    source = await openSource(values.source);
    const measured = [];
    for (const { file, definition } of definitions) {
      // The value at the date is shown whatever the definition does with incomplete buckets.
      const shown = { ...definition, partialBucket: 'mark' as const };
      try {
        const value = (await runDefinition(source, shown, { from: at, to: at, asOf }))[0]?.value ?? null;
        const series = await runDefinition(source, definition, { from, to, asOf });
        const ends = new Map(
          reportBuckets(definition, { from, to, asOf }).map((bucket) => [bucket.period, bucket.windowEnd]),
        );
        const byEnd = new Map(series.map((row) => [ends.get(row.period)!, row.value]));
        measured.push({
          file,
          specHash: specHash(definition),
          at,
          value,
          reportGrain: definition.reportGrain,
          series,
          byEnd,
        });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        throw new Refusal(error.code, { file, ...error.params });
      }
    }
    const cluster = clustersOf(measured);
    const rows = measured.map((one, index) => ({ ...one, cluster: cluster[index]! }));
    if (values.format === 'json') {
      const out = rows.map(({ file, specHash, at, value, series, cluster }) => ({
        file,
        specHash,
        at,
        value,
        series,
        cluster,
      }));
      process.stdout.write(`${JSON.stringify(out)}\n`);
    } else if (values.format === 'csv') {
      process.stdout.write('file,specHash,at,value,cluster\n');
      for (const row of rows) process.stdout.write(csvLine([row.file, row.specHash, row.at, row.value, row.cluster]));
    } else {
      const table = rows.map((row) => [row.file, row.value, row.cluster, row.specHash.slice(0, 15)]);
      process.stdout.write(
        textTable([words.headings.definition, at, words.headings.cluster, words.headings.hash], table),
      );
      const numbers = new Set(rows.map((row) => row.value));
      process.stdout.write(`\n${words.counted(rows.length, new Set(cluster).size, numbers.size)}\n`);
      for (const found of coincidences(measured))
        process.stdout.write(`${note(found, positionals, rows[found.pair[0]]!.value)}\n`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`gouverne compare${words.colon}${await refusalLine(error)}\n`);
    return 1;
  } finally {
    await source?.close();
  }
}

function note(found: Coincidence, files: readonly string[], value: number | null): string {
  const [a, b] = found.pair.map((index) => files[index]!.split('/').at(-1)!);
  const both = words.sameThatDay(a!, b!, value);
  if (found.kind === 'same-everywhere') return `${both}${words.sameEverywhere(found.buckets)}`;
  if (found.kind === 'same-today') {
    const { period, values } = found.example;
    return `${both}${words.wouldDiffer(period, values, found.differing, found.buckets)}`;
  }
  return `${both}${words.noTelling(found.buckets, fewestBuckets)}`;
}

function parsed(argv: string[]) {
  try {
    const result = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        at: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        'as-of': { type: 'string' },
        format: { type: 'string', default: 'table' },
      },
    });
    choice(result.values.format, ['table', 'csv', 'json'], '--format');
    return result;
  } catch (error) {
    throw new Usage(asWritten('compare', String(error instanceof Error ? error.message : error)));
  }
}
