interface Taken {
  readonly teamId: string;
  readonly week: number;
}

/** Week by week up to this one: the check-in was held by every team, or not. This one is neither until all have held it. */
export function heldWeeks(week: number, teamIds: readonly string[], checkIns: readonly Taken[]): (boolean | null)[] {
  const taken = new Set(checkIns.map((one) => `${one.teamId} ${one.week}`));
  return Array.from({ length: week }, (_, at) => {
    if (teamIds.length === 0) return null;
    const held = teamIds.every((teamId) => taken.has(`${teamId} ${at + 1}`));
    return at + 1 === week && !held ? null : held;
  });
}
