import type { Definition } from '../../metric-sql/definition.ts';
import { ansiExpression } from './ansi-expression.ts';
import { keyOf } from './found-metric.ts';
import { VENDOR, type WholeKpi } from './whole-kpi.ts';

/** A KPI as it leaves, with its sentence in the language of whoever asked. */
export interface LeavingKpi {
  readonly whole: WholeKpi;
  readonly sentence: string;
}

const OSSIE_VERSION = '0.1.1';

/**
 * KPIs as one Apache Ossie document: a metric each where an expression can be written, over the dataset of its table, our
 * whole definition in its extension. Numbers that people type, and parts of other KPIs, ride in the model's own extension:
 * nothing is lost on the way back.
 */
export function ossieDocument(name: string, kpis: readonly LeavingKpi[]) {
  const tables = [...new Set(kpis.flatMap(({ whole }) => tableOf(whole) ?? []))].sort();
  const datasetOf = new Map(tables.map((table, at) => [table, datasetName(table, at, tables)]));
  const written = kpis.map((kpi) => ({ kpi, expression: expressionOf(kpi.whole, datasetOf) }));
  const apart = written.filter(({ expression }) => expression === null).map(({ kpi }) => kpi.whole);
  const extension = (data: unknown) => [{ vendor_name: VENDOR, data: JSON.stringify(data) }];
  return {
    version: OSSIE_VERSION,
    semantic_model: [
      {
        name: keyOf(name) ?? 'gouverne',
        description: name,
        datasets: tables.map((table) => ({ name: datasetOf.get(table) as string, source: table })),
        metrics: written.flatMap(({ kpi: { whole, sentence }, expression }) =>
          expression === null
            ? []
            : [
                {
                  name: whole.key,
                  expression: { dialects: [{ dialect: 'ANSI_SQL', expression }] },
                  description: `${whole.name}. ${sentence}`,
                  ai_context: {
                    instructions:
                      'The expression alone has no window, time zone, threshold nor rule for late rows: the description and the extension say them.',
                  },
                  custom_extensions: extension(whole),
                },
              ],
        ),
        ...(apart.length > 0 && { custom_extensions: extension(apart) }),
      },
    ],
  };
}

function tableOf({ kind, body }: WholeKpi): string | null {
  return kind === 'structured' ? ((body.source as { table?: string } | undefined)?.table ?? null) : null;
}

function expressionOf(whole: WholeKpi, datasetOf: ReadonlyMap<string, string>): string | null {
  const dataset = datasetOf.get(tableOf(whole) ?? '');
  // An unfinished draft has no expression yet.
  return dataset === undefined || whole.specHash === null
    ? null
    : ansiExpression(whole.body as unknown as Definition, dataset);
}

/** A name that tools accept, and no two alike. */
function datasetName(table: string, at: number, tables: readonly string[]): string {
  const plain = (one: string) => one.replace(/\W+/g, '_').replace(/^(?=\d)/, '_') || 'rows';
  const taken = tables.slice(0, at).some((one) => plain(one) === plain(table));
  return taken ? `${plain(table)}_${at}` : plain(table);
}
