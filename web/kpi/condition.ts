import { useFormat, useWords } from '../language.tsx';
import { useColumnWords } from '../source/vocabulary.ts';
import type { DraftDefinition } from './draft-definition.ts';

/** One condition in words: "invoice no starts with C". */
export function useCondition(sourceId: string, table: string) {
  const column = useColumnWords(sourceId, table);
  const words = useWords().kpi.builder;
  const format = useFormat();
  const said = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(said).join(', ');
    if (typeof value === 'number') return format.number(value, { maximumFractionDigits: 12 });
    if (typeof value !== 'boolean') return String(value);
    return words.truths[value ? 'true' : 'false'];
  };
  return ({ col, op, value }: NonNullable<DraftDefinition['qualify']>[number]): string => {
    // One of several reads as one does: "status is Cancelled, Refunded".
    const one = op === 'in' ? 'eq' : op === 'notIn' ? 'ne' : op;
    const operator = words.operators[one as keyof typeof words.operators] ?? op;
    return value === undefined ? `${column(col)} ${operator}` : `${column(col)} ${operator} ${said(value)}`;
  };
}
