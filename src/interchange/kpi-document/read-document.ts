import { Refusal } from '../../refusal.ts';
import { KpiDocument } from './kpi-document.ts';

/** A document as it was sent, or what is wrong in it and where. */
export function readDocument(sent: unknown): KpiDocument {
  const read = KpiDocument.safeParse(sent);
  if (!read.success) throw new Refusal('kpi-document.unreadable', { path: read.error.issues[0]?.path.join('.') ?? '' });
  const document = read.data;
  const numbers = new Set(document.definitions.map(({ number }) => number));
  const seen = new Set<string>();
  for (const [at, { definition, period, revision, run }] of document.values.entries()) {
    const path = `values.${at}`;
    if (!numbers.has(definition)) throw new Refusal('kpi-document.unknown-definition', { path, definition });
    if (run !== null && !document.runs[run]) throw new Refusal('kpi-document.unreadable', { path: `${path}.run` });
    const key = `${definition} ${period} ${revision}`;
    if (seen.has(key)) throw new Refusal('kpi-document.value-twice', { path, period, revision });
    seen.add(key);
  }
  for (const [at, { definition }] of document.runs.entries())
    if (!numbers.has(definition))
      throw new Refusal('kpi-document.unknown-definition', { path: `runs.${at}`, definition });
  return document;
}
