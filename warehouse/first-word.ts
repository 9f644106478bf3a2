import { Refusal } from '../src/refusal.ts';

/**
 * For engines reached by their own protocol, which takes one statement only: that statement must begin as a query does.
 * The read-only session is what protects the data; this protects the session (`commit`, `set`) and the disk of the engine.
 */
export function mustBeSelect(sql: string): void {
  const bare = sql.replace(/\/\*[\s\S]*?\*\/|--[^\n]*/g, ' ').trimStart();
  if (!/^(select|with|values|table|\()/i.test(bare)) throw new Refusal('warehouse.not-a-select');
  const withoutText = bare.replace(/'(?:[^'\\]|''|\\.)*'/g, "''").replace(/"[^"]*"|`[^`]*`/g, 'x');
  if (/\binto\s+(outfile|dumpfile)\b/i.test(withoutText)) throw new Refusal('warehouse.not-a-select');
}
