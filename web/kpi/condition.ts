import { useWords } from '../language.tsx';
import type { DraftDefinition } from './draft-definition.ts';

/** One condition in words: "InvoiceNo starts with C". */
export function useCondition() {
  const words = useWords().kpi.builder;
  return ({ col, op, value }: NonNullable<DraftDefinition['qualify']>[number]): string => {
    const operator = words.operators[op as keyof typeof words.operators] ?? op;
    return value === undefined ? `${col} ${operator}` : `${col} ${operator} ${String(value)}`;
  };
}
