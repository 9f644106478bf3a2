import { sql } from 'kysely';

/**
 * The column vocabulary, the same on both engines: text, integer, double, instant (UTC ISO text, which sorts as time),
 * date (local ISO text), flag (0 or 1) and json (text).
 */
export const column = {
  id: 'text',
  text: 'text',
  integer: 'integer',
  count: 'bigint',
  double: sql`double precision`,
  instant: 'text',
  date: 'text',
  flag: 'integer',
  json: 'text',
} as const;

export type Flag = 0 | 1;
export const flag = (value: boolean): Flag => (value ? 1 : 0);

/** JSON kept as text: both engines give back exactly what was stored. */
export type Json<_Shape> = string;
export const toJson = <Shape>(value: Shape): Json<Shape> => JSON.stringify(value);
export const fromJson = <Shape>(text: Json<Shape>): Shape => JSON.parse(text) as Shape;
