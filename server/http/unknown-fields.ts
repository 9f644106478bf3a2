import type { z } from 'zod';

type Schema = z.core.$ZodType;
type Path = readonly (string | number)[];

/**
 * The fields of what was sent that its schema does not name, wherever they stand: a field misspelt, or that cannot be
 * changed, is refused by its name rather than left out in silence. Said once for every operation, beside the schemas.
 */
export function unknownFields(schema: Schema, value: unknown, path: Path = []): Path[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return ofObject(def, value, path);
    case 'array':
      return Array.isArray(value) ? value.flatMap((one, at) => unknownFields(def.element, one, [...path, at])) : [];
    case 'record':
      return isPlain(value)
        ? Object.entries(value).flatMap(([name, one]) => unknownFields(def.valueType, one, [...path, name]))
        : [];
    case 'union':
      return fewest(def.options.filter((option) => mayBe(option, value)).map((one) => unknownFields(one, value, path)));
    case 'intersection': {
      const right = unknownFields(def.right, value, path).map(said);
      return unknownFields(def.left, value, path).filter((one) => right.includes(said(one)));
    }
    case 'pipe':
      return unknownFields(def.in, value, path);
    case 'lazy':
      return unknownFields(def.getter(), value, path);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return unknownFields(def.innerType, value, path);
    default:
      return [];
  }
}

const said = (path: Path): string => path.join('.');
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function ofObject({ shape, catchall }: z.core.$ZodObjectDef, value: unknown, path: Path): Path[] {
  if (!isPlain(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (field) return unknownFields(field, one, [...path, name]);
    return catchall ? [] : [[...path, name]];
  });
}

/** Of a union of objects, those whose fixed words are the ones that were sent. */
function mayBe(schema: Schema, value: unknown): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== 'object' || !isPlain(value)) return true;
  return Object.entries(def.shape).every(([name, field]) => {
    const { values } = field._zod;
    return values === undefined || (values as ReadonlySet<unknown>).has(value[name]);
  });
}

/** What none of the shapes names; where one names all, nothing. */
const fewest = (found: readonly Path[][]): Path[] => found.toSorted((a, b) => a.length - b.length)[0] ?? [];
