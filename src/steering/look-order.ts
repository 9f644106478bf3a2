import { orderByFalseDiscovery } from '../statistics/false-discovery.ts';
import type { Look } from './look.ts';

/**
 * What comes first, by what waiting costs: a limit the team gave itself is crossed and nothing is decided; a concern
 * nobody has explained; a decision that is due; someone who waits; what cannot be known for want of a measure; then the rest.
 */
export function urgency(look: Look): number {
  switch (look.kind) {
    case 'guardrail-crossed':
      return look.decisionId === null ? 0 : 7;
    case 'signal':
      return look.way === 'concern' ? 1 : look.way === 'neither' ? 8 : 9;
    case 'level-does-not-hold':
      return look.way === 'concern' ? 2 : 9;
    case 'test-to-settle':
    case 'definition-to-decide':
      return look.overdue ? 3 : 5;
    case 'help-asked':
      return 4;
    case 'measure-overdue':
      return 6;
    case 'test-to-answer':
    case 'stance-asked':
      return 7;
    case 'guardrail-to-watch':
      return 7;
    case 'chance-falling':
    case 'review-due':
      return 8;
    case 'question':
      return 10;
  }
}

/** Within a rank: the more surprising, the larger, the longer overdue, then the older. Two equal ones have an order too. */
export function compareLooks(a: Look, b: Look): number {
  return (
    urgency(a) - urgency(b) ||
    weight(b) - weight(a) ||
    a.since.localeCompare(b.since) ||
    a.subject.id.localeCompare(b.subject.id) ||
    a.kind.localeCompare(b.kind)
  );
}

function weight(look: Look): number {
  if (look.kind === 'signal') return -Math.log10(Math.max(look.surprise, Number.MIN_VALUE));
  if (look.kind === 'level-does-not-hold') return Math.abs(look.perYear);
  return look.kind === 'measure-overdue' ? look.periods : 0;
}

/** False signals expected among those kept in front. */
const FALSE_SHARE = 0.2;

/**
 * Many KPIs give some signals by chance alone. Team by team, those that the number of KPIs explains go behind the others;
 * none is removed, and no KPI's reading changes.
 */
export function thinned(looks: readonly Look[], kpisOfTeam: ReadonlyMap<string | null, number>): Set<Look> {
  const behind = new Set<Look>();
  const signals = looks.filter((look) => look.kind === 'signal');
  for (const [teamId, ofTeam] of Map.groupBy(signals, (look) => look.ownerTeamId)) {
    const findings = ofTeam.map((look) => ({ id: look, chance: look.surprise }));
    for (const { id, kept } of orderByFalseDiscovery(findings, kpisOfTeam.get(teamId) ?? 0, FALSE_SHARE))
      if (!kept) behind.add(id);
  }
  return behind;
}
