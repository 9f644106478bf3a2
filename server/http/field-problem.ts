/** What a field had to be, as data for a sentence; only what is known of the commonest reasons. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
  readonly expected?: { readonly what: string; readonly limit?: number; readonly among?: readonly string[] };
}

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly expected?: string;
  readonly format?: string;
  readonly values?: readonly unknown[];
}

/** From what the contract's schema found. */
export function fieldProblem(issue: Issue): FieldProblem {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  const expected = expectedOf(issue);
  return { path, message: issue.message, ...(expected && { expected }) };
}

function expectedOf({ code, message, ...issue }: Issue): FieldProblem['expected'] {
  if (/received undefined$/.test(message)) return { what: 'something' };
  const sized = issue.origin === 'string' ? 'characters' : issue.origin === 'array' ? 'lines' : 'number';
  if (code === 'too_small') return { what: `${sized}-at-least`, limit: Number(issue.minimum) };
  if (code === 'too_big') return { what: `${sized}-at-most`, limit: Number(issue.maximum) };
  if (code === 'invalid_type' && issue.expected) return { what: issue.expected };
  if (code === 'invalid_format' && issue.format) return { what: issue.format };
  if (code === 'invalid_value' && issue.values) return { what: 'one-of', among: issue.values.map(String).slice(0, 12) };
  return undefined;
}
