import { verification } from '../../src/kpi/verification.ts';
import type { DefinitionVersion } from '../../store/definition-version.ts';
import type { Reader } from '../../store/store.ts';
import { standingChecks } from '../../store/verification-check.ts';
import { oneOfEachKind } from './one-check-a-kind.ts';

/** For each KPI whose definition is computed: whether its number is verified. One query, whatever their number. */
export async function verifiedKpis(
  db: Reader,
  versions: ReadonlyMap<string, DefinitionVersion>,
): Promise<Map<string, boolean>> {
  const computed = [...versions].filter(([, version]) => version.kind === 'structured');
  const checks = await standingChecks(db);
  return new Map(
    computed.map(([kpiId, version]) => {
      const agreed = version.status === 'agreed' ? version.specHash : null;
      return [
        kpiId,
        verification(agreed, version.specHash, oneOfEachKind(checks.get(kpiId) ?? [])).kind === 'verified',
      ];
    }),
  );
}
