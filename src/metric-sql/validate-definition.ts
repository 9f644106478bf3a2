import type { z } from 'zod';
import { isZone } from '../calendar/zone-offset.ts';
import { Refusal } from '../refusal.ts';
import { Definition, inherit, isPinned, type Ref } from './definition.ts';
import { formulaNames, parseFormula } from './formula.ts';
import type { Problem } from './problem.ts';

const deepest = 120;
const deepestParts = 8;

export type Validation =
  | { readonly kind: 'valid'; readonly definition: Definition }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[]; readonly missing: readonly string[] };

/**
 * Reads a definition from plain data (parsed JSON or YAML) and reports every problem at once, each at its path; `missing`
 * lists the fields that are not there. Nothing in it is executed, and no depth of nesting overflows.
 */
export function validateDefinition(input: unknown): Validation {
  const found = tooDeep(input) ? [{ path: [], code: 'definition.too-deep', params: { deepest } }] : check(input);
  if (found.length === 0) return { kind: 'valid', definition: Definition.parse(input) };
  const missing = found
    .filter((problem) => problem.code === 'definition.missing')
    .map((problem) => problem.path.join('.'));
  return { kind: 'invalid', problems: found, missing };
}

function check(input: unknown): Problem[] {
  const parsed = Definition.safeParse(input, { reportInput: true });
  if (parsed.success) return contradictions(parsed.data, [], 0);
  return [...parsed.error.issues.flatMap(problemsOfIssue), ...amongReadable(input)];
}

/** What contradicts what among the fields that can be read: each other field stands as one that contradicts nothing. */
function amongReadable(input: unknown): Problem[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return [];
  const unread = new Set<string>();
  const read: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(Definition.shape)) {
    const one = (schema as z.ZodType).safeParse((input as Record<string, unknown>)[field]);
    if (!one.success) unread.add(field);
    else if (one.data !== undefined) read[field] = one.data;
  }
  const window = (read.window ?? { type: 'allTime' }) as Definition['window'];
  const readable = {
    time: { column: 'time', kind: 'date' },
    measure: { kind: 'count' },
    qualify: [],
    exclude: [],
    window,
    reportGrain: window.type === 'calendar' ? window.grain : 'day',
    timezone: 'UTC',
    weekStart: 'mon',
    ...(unread.has('entity') && { entity: 'entity' }),
    ...read,
  } as unknown as Definition;
  return contradictions(readable, [], 0);
}

/** Measured without recursion: the input is anybody's. */
function tooDeep(input: unknown): boolean {
  let level: unknown[] = [input];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

/** What zod found, as a code at its path. */
export function problemsOfIssue(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const one = (code: string, params: Record<string, unknown> = {}): Problem[] => [{ path, code, params }];
  if (issue.code === 'custom') {
    const { problem, ...params } = (issue.params ?? {}) as Record<string, unknown>;
    return one(typeof problem === 'string' ? problem : 'definition.unreadable', params);
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => ({ path: [...path, field], code: 'definition.unknown-field', params: { field } }));
  }
  if (
    issue.input === undefined &&
    (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union')
  ) {
    // A union without its discriminator is missing that field.
    return issue.code === 'invalid_union' && path.at(-1) === undefined
      ? one('definition.unreadable')
      : one('definition.missing');
  }
  if (issue.code === 'invalid_value') return one('definition.not-one-of', { choices: issue.values });
  if (issue.code === 'invalid_union') return one('definition.not-one-of', {});
  if (issue.code === 'invalid_type') return one('definition.wrong-type', { expected: issue.expected });
  if (issue.code === 'too_small') return one('definition.too-small', { minimum: issue.minimum });
  if (issue.code === 'too_big') return one('definition.too-large', { maximum: issue.maximum });
  return one('definition.unreadable');
}

/** What the shape allows and the meaning does not. */
function contradictions(definition: Definition, path: (string | number)[], depth: number): Problem[] {
  const problems: Problem[] = [];
  const report = (at: (string | number)[], code: string, params: Record<string, unknown> = {}): void => {
    problems.push({ path: [...path, ...at], code, params });
  };
  const { measure, window, threshold, time } = definition;
  if (!isZone(definition.timezone)) report(['timezone'], 'definition.unknown-zone', { zone: definition.timezone });
  if (time.sourceTz !== undefined && !isZone(time.sourceTz))
    report(['time', 'sourceTz'], 'definition.unknown-zone', { zone: time.sourceTz });
  if (window.type === 'calendar' && window.grain !== definition.reportGrain) {
    report(['reportGrain'], 'definition.grain-differs', { grain: definition.reportGrain, window: window.grain });
  }
  if (measure.kind === 'countDistinct' && measure.column === undefined && definition.entity === undefined)
    report(['entity'], 'definition.missing');
  if (measure.kind === 'quantile' && measure.per === 'entity' && definition.entity === undefined)
    report(['entity'], 'definition.missing');
  if (threshold) {
    if (definition.entity === undefined) report(['entity'], 'definition.missing');
    if (threshold.of === 'sum' && threshold.column === undefined) report(['threshold', 'column'], 'definition.missing');
    if (threshold.of !== 'sum' && threshold.column !== undefined)
      report(['threshold', 'column'], 'definition.value-not-expected', { op: threshold.of });
    if (threshold.of !== 'sum' && !(Number.isInteger(threshold.min) && threshold.min >= 1))
      report(['threshold', 'min'], 'definition.whole-number', {});
    if (measure.kind === 'snapshot') report(['threshold'], 'definition.snapshot-has-no-threshold');
  }
  if (measure.kind === 'ratio') {
    part(measure.numerator, ['measure', 'numerator']);
    part(measure.denominator, ['measure', 'denominator']);
  }
  if (measure.kind === 'formula') {
    for (const [name, ref] of Object.entries(measure.inputs)) part(ref, ['measure', 'inputs', name]);
    try {
      for (const name of formulaNames(parseFormula(measure.expr))) {
        if (!Object.hasOwn(measure.inputs, name)) report(['measure', 'expr'], 'formula.unknown-name', { name });
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      report(['measure', 'expr'], error.code, error.params);
    }
    if (Object.keys(measure.inputs).length === 0) report(['measure', 'inputs'], 'definition.missing');
  }
  return problems;

  function part(ref: Ref, at: (string | number)[]): void {
    if (isPinned(ref)) return;
    if (depth >= deepestParts) {
      report(at, 'definition.too-deep', { deepest: deepestParts });
      return;
    }
    const whole = inherit(definition, ref);
    for (const field of ['reportGrain', 'weekStart', 'fiscalYearStart'] as const) {
      if ((whole[field] ?? 1) !== (definition[field] ?? 1))
        report([...at, field], 'definition.parts-differ', { field });
    }
    // What the part inherits unchanged has been said of its parent.
    const inherited = new Set(['timezone', 'time'].filter((field) => !(field in ref)));
    problems.push(
      ...contradictions(whole, [...path, ...at], depth + 1).filter(
        (p) => !inherited.has(String(p.path[path.length + at.length])),
      ),
    );
  }
}
