import type { Failure } from './protocol.ts';

/** DuckDB's own words, made readable: its first sentence, without the echo of the statement and without paths. */
export function readableMessage(message: string): string {
  const first = message.split('\n\n')[0] ?? message;
  const plain = first.replace(/^Failed to (?:extract|execute|prepare)[^:]*: /, '').replaceAll('\n', ' ');
  return plain.replace(/"?(?:\/[^\s":]+)+\/([^\s":/]+)"?/g, '"$1"').slice(0, 500);
}

export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (/Out of Memory|bad_alloc|failed to allocate|Invalid string length|Array buffer allocation/i.test(message)) {
    return { code: 'warehouse.out-of-memory', params: {} };
  }
  if (/^INTERRUPT|Interrupted/i.test(message)) return { code: 'warehouse.cancelled', params: {} };
  if (/file system operations are disabled|configuration has been locked/i.test(message)) {
    return { code: 'warehouse.not-allowed', params: {} };
  }
  return { code: 'warehouse.engine-error', params: { message: readableMessage(message) } };
}
