import { compileMeasure } from '../src/metric-sql/compile-measure.ts';
import type { Definition } from '../src/metric-sql/definition.ts';
import { type Asked, type MeasuredRow, reportRows, valuesByPeriod } from '../src/metric-sql/report-bucket.ts';
import { Refusal } from '../src/refusal.ts';
import type { BoundSource } from './source-option.ts';
import { terminalLanguage, words } from './words.ts';

/** The rows of a definition on a bound source. A row the definition refuses to meet is a refusal, before any value. */
export async function runDefinition(source: BoundSource, definition: Definition, asked: Asked): Promise<MeasuredRow[]> {
  const binding = await source.bind(definition);
  const { sql, buckets, guards } = compileMeasure(definition, { ...asked, ...binding, dialect: source.engine.dialect });
  for (const guard of guards) {
    const { rows } = await source.engine.query(guard.sql);
    const count = Number(rows[0]?.[0] ?? 0);
    if (count > 0) throw new Refusal(guard.code, { column: guard.column, rows: count });
  }
  const { rows } = await source.engine.query(sql);
  const values = valuesByPeriod(rows);
  return reportRows(definition, buckets, values);
}

/** A refusal as a sentence for a terminal. */
export async function refusalLine(refusal: Refusal): Promise<string> {
  const language = terminalLanguage();
  const [{ loadDictionary, refusalSentence }, { definition }] = await Promise.all([
    import('../i18n/dictionary.ts'),
    language === 'fr' ? import('../i18n/fr/definition.ts') : import('../i18n/en/definition.ts'),
  ]);
  const own = definition.refusals[refusal.code];
  const sentence = own
    ? own(refusal.params)
    : refusalSentence(await loadDictionary(language), refusal.code, refusal.params);
  const file = refusal.params.file === undefined ? '' : `${refusal.params.file}${words.colon}`;
  return `${file}${sentence} (${refusal.code})`;
}
