import type { Refusal } from '../../src/refusal.ts';

/** RFC 9457. `code` and `params` are what clients translate; `title` is the code again, for people who read JSON. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export function problem(status: number, code: string, params: Readonly<Record<string, unknown>> = {}): Problem {
  return { type: `urn:gouverne:problem:${code}`, title: code, status, code, params };
}

export function problemResponse(
  status: number,
  code: string,
  params: Readonly<Record<string, unknown>> = {},
): Response {
  return new Response(JSON.stringify(problem(status, code, params)), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

/** The last part of a refusal's code says what kind it is; the rest is a request that cannot be done as asked. */
export function statusOf(refusal: Refusal): number {
  const kind = refusal.code.slice(refusal.code.indexOf('.') + 1);
  if (kind === 'signed-out' || kind === 'not-signed') return 401;
  if (kind === 'not-yours') return 403;
  if (kind === 'not-found' || kind === 'absent') return 404;
  if (kind === 'changed' || kind.endsWith('-taken') || kind === 'already-done') return 409;
  if (kind === 'too-many' || kind === 'too-soon') return 429;
  if (kind === 'too-large') return 413;
  return 422;
}
