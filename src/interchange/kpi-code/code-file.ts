import { z } from 'zod';
import { DescribedDefinition } from '../../kpi/described-definition.ts';
import { Direction, ExpectedLevel, KpiKey, Unit } from '../../kpi/kpi.ts';
import { isInDoubt } from '../../kpi/share-doubt.ts';
import type { Definition } from '../../metric-sql/definition.ts';
import type { Problem } from '../../metric-sql/problem.ts';
import { problemsOfIssue, validateDefinition } from '../../metric-sql/validate-definition.ts';

/** One text for both languages, or one in each: an installation shows the one of its own language. */
const said = (most: number) =>
  z.union(
    [
      z.string().trim().min(1).max(most),
      z
        .strictObject({ en: z.string().trim().min(1).max(most), fr: z.string().trim().min(1).max(most) })
        .partial()
        .refine(({ en, fr }) => en !== undefined || fr !== undefined, { error: 'code.said' }),
    ],
    { error: 'code.said' },
  );
type Said = string | { readonly en?: string | undefined; readonly fr?: string | undefined };

/** A number; of a share, `85 %` as people write it, or its fraction. */
const Bound = z
  .union([z.number(), z.string().regex(/^[+-]?\d+(?:[.,]\d+)? ?%$/, { error: 'code.level' })], { error: 'code.level' })
  .nullable()
  .default(null);
const inNumbers = (said: z.infer<typeof Bound>): number | null =>
  typeof said === 'string' ? Number((Number.parseFloat(said.replace(',', '.')) / 100).toPrecision(15)) : said;
const bound = Bound.transform(inNumbers);

const CodeUnit = z.union(
  [z.enum(['count', 'percent']).transform((kind): z.infer<typeof Unit> => ({ kind, label: '' })), Unit.strict()],
  { error: 'code.unit' },
);

/** The `kpi` block of a file: what surrounds the definition. What it leaves out stays with the screen. */
export const CodeKpi = z.strictObject({
  key: KpiKey,
  name: said(120),
  /** The organisation or a service, by its name. */
  owner: z.string().trim().min(1).max(120),
  question: said(2000).optional(),
  unit: CodeUnit,
  direction: Direction,
  expectedLevel: z.strictObject({ atLeast: bound, atMost: bound }).pipe(ExpectedLevel).nullable().optional(),
  /** If it leaves its range: which team looks, and where first. */
  looks: z
    .strictObject({ team: z.string().trim().min(1).max(120).optional(), first: said(2000).optional() })
    .optional(),
  /** The e-mail address of who keeps the definition. */
  steward: z.email().optional(),
  reviewOn: z.iso.date().optional(),
  /** The first period this definition counts for. It changes numbers: it has no default. */
  inForceFrom: z.string().max(12),
  why: z.string().trim().min(1).max(2000).optional(),
});
export type CodeKpi = z.infer<typeof CodeKpi>;

export type CodeDefinition =
  | { readonly kind: 'structured'; readonly body: Definition }
  | { readonly kind: 'described'; readonly body: DescribedDefinition };

export type ReadCode =
  | { readonly kind: 'read'; readonly kpi: CodeKpi; readonly definition: CodeDefinition }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] };

/** Zod issues whose message is a code of ours keep it; the others are said as those of a definition. */
function problems(error: z.ZodError, under: string): Problem[] {
  return error.issues.flatMap((issue) =>
    (/^[a-z-]+\.[a-z-]+$/.test(issue.message)
      ? [{ path: issue.path as (string | number)[], code: issue.message, params: {} }]
      : problemsOfIssue(issue)
    ).map((problem) => ({ ...problem, path: [under, ...problem.path] })),
  );
}

const Levelled = z.object({ unit: CodeUnit, expectedLevel: z.object({ atLeast: Bound, atMost: Bound }) });

/** What a level leaves open: 85 for a share is 85 % to some and 8,500 % to others, and of riders there is no 85 %. */
function levelLeftOpen(block: unknown): Problem[] {
  const { data } = Levelled.safeParse(block);
  if (!data) return [];
  const { unit, expectedLevel } = data;
  return (['atLeast', 'atMost'] as const).flatMap((side) => {
    const said = expectedLevel[side];
    const code =
      typeof said === 'string'
        ? unit.kind !== 'percent' && 'code.level-of-no-share'
        : isInDoubt(said, { unit, expectedLevel: null }, []) && 'code.level-of-share';
    return code ? [{ path: ['kpi', 'expectedLevel', side], code, params: { value: said } }] : [];
  });
}

/**
 * A KPI kept in code: a definition as `gouverne measure` reads it (or `described`, for a number that is typed), and a
 * `kpi` block. Everything wrong with it at once, each at its path.
 */
export function readCodeFile(plain: unknown): ReadCode {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
    return { kind: 'unreadable', problems: [{ path: [], code: 'code.not-a-kpi', params: {} }] };
  const { kpi: block, ...rest } = plain as Record<string, unknown>;
  const kpi = CodeKpi.safeParse(block ?? {}, { reportInput: true });
  const found: Problem[] =
    block === undefined
      ? [{ path: ['kpi'], code: 'definition.missing', params: {} }]
      : kpi.success
        ? []
        : problems(kpi.error, 'kpi');
  found.push(...levelLeftOpen(block));
  const definition = 'described' in rest ? described(rest) : structured(rest);
  found.push(...definition.problems);
  if (found.length > 0 || !kpi.success || !definition.read) return { kind: 'unreadable', problems: found };
  return { kind: 'read', kpi: kpi.data, definition: definition.read };
}

interface ReadPart {
  readonly problems: readonly Problem[];
  readonly read?: CodeDefinition;
}

function structured(plain: Record<string, unknown>): ReadPart {
  const valid = validateDefinition(plain);
  return valid.kind === 'valid'
    ? { problems: [], read: { kind: 'structured', body: valid.definition } }
    : { problems: valid.problems };
}

function described({ described: plain, ...others }: Record<string, unknown>): ReadPart {
  const beside = Object.keys(others).map((field) => ({
    path: [field],
    code: 'definition.unknown-field',
    params: { field },
  }));
  const read = DescribedDefinition.strict().required().safeParse(plain, { reportInput: true });
  if (!read.success) return { problems: [...beside, ...problems(read.error, 'described')] };
  if (read.data.cadence === null)
    return { problems: [...beside, { path: ['described', 'cadence'], code: 'definition.missing', params: {} }] };
  return { problems: beside, read: { kind: 'described', body: read.data } };
}

/** A text in the language of the place, else in the one there is. */
export const saidIn = (text: Said, language: 'en' | 'fr'): string =>
  typeof text === 'string' ? text : (text[language] ?? text.en ?? text.fr ?? '');
