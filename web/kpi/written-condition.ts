import type { Operator, Pred, Where } from '../../src/metric-sql/where.ts';
import { parseNumber } from './parse-number.ts';

/** A condition as it is being written. */
export interface WrittenCondition {
  readonly col: string;
  readonly op: Operator;
  readonly value: string;
  /** The end of "between"; further values of "one of". */
  readonly more: string;
  readonly picked: readonly (string | number)[];
  /** Beside which of the others it stands: none, or the place of the one it is joined to. */
  readonly beside: number | null;
}

export const blankCondition = (col: string): WrittenCondition => ({
  col,
  op: 'eq',
  value: '',
  more: '',
  picked: [],
  beside: null,
});

const always: readonly Operator[] = ['isNull', 'notNull'];
const ofText: readonly Operator[] = ['eq', 'ne', 'in', 'notIn', 'startsWith', 'notStartsWith'];
const ofNumbers: readonly Operator[] = ['eq', 'ne', 'in', 'notIn', 'gte', 'lte', 'gt', 'lt', 'between'];
const ofDates: readonly Operator[] = ['gte', 'lt', 'between', 'eq', 'ne', 'gt', 'lte'];
/** A time is hardly ever one instant: before, after and between are what is asked of it. */
const ofTimes: readonly Operator[] = ['gte', 'lt', 'between', 'gt', 'lte'];

export const isTime = (kind: string): boolean => kind === 'local-time' || kind === 'instant';
export const isDated = (kind: string): boolean => kind === 'date' || isTime(kind);
export const isValueless = (op: Operator): boolean => always.includes(op);
export const isList = (op: Operator): boolean => op === 'in' || op === 'notIn';

/** The tests that a column can be put to, the most usual first. */
export function operatorsOf(kind: string): readonly Operator[] {
  const own = isTime(kind)
    ? ofTimes
    : kind === 'date'
      ? ofDates
      : kind === 'number'
        ? ofNumbers
        : kind === 'boolean'
          ? (['eq', 'ne'] as const)
          : ofText;
  return [...own, ...always];
}

/** The typed text as the column's own kind, a time as rows hold it; undefined where it is not one. */
export function literalOf(text: string, kind: string): string | number | boolean | undefined {
  if (text === '') return undefined;
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  if (isTime(kind)) return text.replace('T', ' ').replace(/^(.{10} \d\d:\d\d)$/, '$1:00');
  return kind === 'number' ? parseNumber(text, false) : text;
}

const typedList = (text: string): string[] =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What is wrong with what is typed: a value that is no number, an end before its beginning. */
export function faultOf({ op, value, more }: WrittenCondition, kind: string): 'value' | 'more' | 'reversed' | null {
  if (isValueless(op)) return null;
  if (isList(op)) return typedList(more).some((one) => literalOf(one, kind) === undefined) ? 'more' : null;
  const [from, to] = [literalOf(value, kind), literalOf(more, kind)];
  if (value !== '' && from === undefined) return 'value';
  if (op !== 'between') return null;
  if (more !== '' && to === undefined) return 'more';
  return from !== undefined && to !== undefined && from > to ? 'reversed' : null;
}

/** The condition, once it says something. */
export function predOf(written: WrittenCondition, kind: string): Pred | undefined {
  const { col, op, value, more, picked } = written;
  if (isValueless(op)) return { col, op };
  if (faultOf(written, kind) !== null) return undefined;
  const literal = literalOf(value, kind);
  if (isList(op)) {
    const list = [...new Set([...picked, ...typedList(more).flatMap((one) => literalOf(one, kind) ?? [])])];
    return list.length === 0 ? undefined : { col, op, value: list };
  }
  if (literal === undefined) return undefined;
  if (op !== 'between') return { col, op, value: literal };
  const end = literalOf(more, kind);
  return end === undefined ? undefined : { col, op, value: [literal, end] };
}

/**
 * The conditions with one more. Rows count for all of their conditions, and leave for any: the one that is joined to another
 * is the other way about.
 */
export function withCondition(wheres: readonly Where[], pred: Pred, at: number | null, joined: 'any' | 'all'): Where[] {
  if (at === null || !wheres[at]) return wheres.some((one) => same(one, pred)) ? [...wheres] : [...wheres, pred];
  return wheres.map((one, place) => {
    if (place !== at) return one;
    const known = joined === 'any' ? ('any' in one ? one.any : [one]) : 'all' in one ? one.all : [one];
    const all = known.some((each) => same(each, pred)) ? known : [...known, pred];
    if (all.length === 1) return one;
    return joined === 'any' ? { any: all } : { all };
  });
}

const same = (one: Where, other: Where): boolean => JSON.stringify(one) === JSON.stringify(other);
