import type { ColumnKind } from '../engine.ts';

export function kindOfType(type: string): ColumnKind {
  if (/^(VARCHAR|UUID|ENUM)/.test(type)) return 'text';
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL|BIGNUM)/.test(type)) return 'number';
  if (type === 'BOOLEAN') return 'boolean';
  if (type === 'DATE') return 'date';
  if (type === 'TIMESTAMP WITH TIME ZONE') return 'instant';
  return type.startsWith('TIMESTAMP') ? 'local-time' : 'other';
}
