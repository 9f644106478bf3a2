import { type Definition, isPinned } from '../../src/metric-sql/definition.ts';
import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import type { Actor } from '../../src/people/relation.ts';
import { isHidden } from '../../src/people/rights.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Reader } from '../../store/store.ts';
import { partsOf } from './formula-parts.ts';
import { pinnedDefinitions } from './pinned-definitions.ts';

/**
 * A formula over a KPI that its writer may not see is refused when it is written or tried, however deep the KPI stands.
 * It is refused as a KPI that does not exist, by the name the writer gave: nothing tells the two apart.
 */
export async function checkParts(db: Reader, actor: Actor, body: unknown): Promise<void> {
  const valid = validateDefinition(body);
  if (valid.kind === 'invalid') return;
  for (const ref of partsOf(valid.definition)) {
    if (!isPinned(ref)) {
      await checkParts(db, actor, { ...valid.definition, ...ref });
      continue;
    }
    const alone: Definition = { ...valid.definition, measure: { kind: 'formula', expr: 'a', inputs: { a: ref } } };
    const unknown = new Refusal('definition.pinned-kpi-unknown', { kpi: ref.kpi, version: ref.version });
    const { kpis } = await pinnedDefinitions(db, alone).catch((error) => {
      throw error instanceof Refusal && error.code === unknown.code ? unknown : error;
    });
    if (kpis.some((kpi) => isHidden(actor, { ownerTeamId: kpi.ownerTeamId }))) throw unknown;
  }
}
