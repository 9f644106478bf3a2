import { DescribedDefinition, unansweredOfDescribed } from '../../src/kpi/described-definition.ts';
import type { DefinitionVersion } from '../../store/definition-version.ts';

/** The questions a definition leaves open, as codes. A structured one that validates has answered all of its own. */
export function unanswered(version: Pick<DefinitionVersion, 'kind' | 'body'>): string[] {
  if (version.kind === 'structured') return [];
  const described = DescribedDefinition.safeParse(version.body);
  return described.success ? unansweredOfDescribed(described.data) : [];
}
