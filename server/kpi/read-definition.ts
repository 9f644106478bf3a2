import { DescribedDefinition, describedHash } from '../../src/kpi/described-definition.ts';
import { specHash } from '../../src/metric-sql/canonical.ts';
import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { Refusal } from '../../src/refusal.ts';
import type { WrittenDefinition } from '../../store/definition-version.ts';
import type { Kpi } from '../../store/kpi.ts';

type Structured = { kind: 'structured'; sourceId: string; body: Record<string, unknown> };
type Described = { kind: 'described'; cadence: Kpi['cadence']; body: Record<string, unknown> };
export type SentDefinition = Structured | Described;

/** A definition as it was sent, validated and with the hash of its meaning; refused with what cannot be read in it. */
export function readDefinition(sent: SentDefinition): WrittenDefinition {
  return sent.kind === 'structured' ? structured(sent) : described(sent.body);
}

export const cadenceOf = (sent: SentDefinition): Kpi['cadence'] =>
  sent.kind === 'described' ? sent.cadence : (sent.body.reportGrain as Kpi['cadence']);

function structured({ body, sourceId }: Structured): WrittenDefinition {
  const valid = validateDefinition(body);
  if (valid.kind === 'invalid') {
    throw new Refusal('definition.invalid', {
      problems: valid.problems.map(({ path, ...rest }) => ({ path: path.join('.'), ...rest })),
      missing: valid.missing,
    });
  }
  return { kind: 'structured', words: '', body, sourceId, specHash: specHash(valid.definition) };
}

function described(body: Record<string, unknown>): WrittenDefinition {
  const empty = {
    formula: '',
    population: '',
    inclusions: '',
    exclusions: '',
    source: '',
    howObtained: '',
    cadence: null,
  };
  const parsed = DescribedDefinition.safeParse({ ...empty, ...body });
  if (!parsed.success)
    throw new Refusal('definition.invalid', {
      problems: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), code: 'definition.unreadable' })),
    });
  return { kind: 'described', words: '', body: parsed.data, sourceId: null, specHash: describedHash(parsed.data) };
}
