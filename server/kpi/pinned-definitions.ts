import { type Definition, inherit, isPinned, type Ref } from '../../src/metric-sql/definition.ts';
import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { Refusal } from '../../src/refusal.ts';
import { versionsOf } from '../../store/definition-version.ts';
import { type Kpi, kpiByKey } from '../../store/kpi.ts';
import type { Reader } from '../../store/store.ts';

export interface Pinned {
  /** For the compiler, which asks for each part as it meets it. */
  readonly resolve: (ref: { kpi: string; version: number }) => Definition;
  /** Every table that is read, the definition's own first. */
  readonly tables: readonly string[];
  /** The KPIs it is made of: whoever may not see one of them may not write such a formula. */
  readonly kpis: readonly Kpi[];
}

const key = (ref: { kpi: string; version: number }) => `${ref.kpi}@${ref.version}`;
/** As deep as the compiler follows parts. */
const deepest = 12;

/** The definitions of the KPIs, at their versions, that the parts of a ratio or a formula stand for. */
export async function pinnedDefinitions(db: Reader, definition: Definition): Promise<Pinned> {
  const found = new Map<string, Definition>();
  const kpis = new Map<string, Kpi>();
  const tables = new Set<string>();

  const visit = async (one: Definition, depth: number): Promise<void> => {
    if (depth > deepest) throw new Refusal('definition.too-deep', { deepest });
    const refs = partsOf(one);
    if (refs.length === 0) tables.add(one.source.table);
    for (const ref of refs) {
      if (!isPinned(ref)) await visit(inherit(one, ref), depth + 1);
      else await visit(found.get(key(ref)) ?? (await read(ref)), depth + 1);
    }
  };

  const read = async (ref: { kpi: string; version: number }): Promise<Definition> => {
    const unknown = () => new Refusal('definition.pinned-kpi-unknown', { kpi: ref.kpi, version: ref.version });
    const kpi = await kpiByKey(db, ref.kpi).catch(() => {
      throw unknown();
    });
    const version = (await versionsOf(db, kpi.id)).find(({ number }) => number === ref.version);
    const valid = version?.kind === 'structured' ? validateDefinition(version.body) : undefined;
    if (valid?.kind !== 'valid') throw unknown();
    found.set(key(ref), valid.definition);
    kpis.set(kpi.key, kpi);
    return valid.definition;
  };

  await visit(definition, 0);
  return {
    resolve: (ref) => {
      const one = found.get(key(ref));
      if (!one) throw new Refusal('definition.pinned-kpi-unknown', { ...ref });
      return one;
    },
    tables: [...new Set([definition.source.table, ...tables])],
    kpis: [...kpis.values()],
  };
}

function partsOf({ measure }: Definition): Ref[] {
  if (measure.kind === 'ratio') return [measure.numerator, measure.denominator];
  return measure.kind === 'formula' ? Object.values(measure.inputs) : [];
}
