/** What a tab keeps of a form: the fields that were touched, and what stood under each when it was. */
export interface Kept<Value> {
  readonly changed: Partial<Value>;
  readonly under: Partial<Value>;
}

export const nothingKept = { changed: {}, under: {} };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const isKept = ({ changed }: Kept<object>): boolean => Object.keys(changed).length > 0;

/** A field written back as it stands anyway is no longer kept: nothing of it would be lost. */
export function touch<Value extends object>(kept: Kept<Value>, change: Partial<Value>, first: Value): Kept<Value> {
  const changed = { ...kept.changed, ...change };
  const under = { ...kept.under };
  for (const field of Object.keys(change) as (keyof Value)[]) {
    if (same(changed[field], first[field])) {
      delete changed[field];
      delete under[field];
    } else if (!(field in under)) under[field] = first[field];
  }
  return { changed, under };
}

/** Somebody else kept another text under one that is being written: a person chooses, none replaces the other. */
export const isOvertaken = <Value extends object>({ changed, under }: Kept<Value>, first: Value): boolean =>
  (Object.keys(under) as (keyof Value)[]).some(
    (field) => !same(under[field], first[field]) && !same(changed[field], first[field]),
  );

/** What stands there now has been seen, and what is written stays. */
export const seen = <Value extends object>({ changed }: Kept<Value>, first: Value): Kept<Value> => ({
  changed,
  under: Object.fromEntries(
    (Object.keys(changed) as (keyof Value)[]).map((field) => [field, first[field]]),
  ) as Partial<Value>,
});

/** What was kept, as it was stored; anything else is nothing. */
export function keptIn<Value>(text: string | null): Kept<Value> {
  try {
    const { changed, under } = JSON.parse(text ?? '{}') as Partial<Kept<Value>>;
    return { changed: changed ?? {}, under: under ?? {} };
  } catch {
    return nothingKept;
  }
}
