interface Team {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: string;
  readonly name: string;
}

/** Only the organisation and services own KPIs: the nearest above the team. */
export function ownerAbove<T extends Team>(teams: readonly T[], teamId: string): T | undefined {
  let at = teams.find(({ id }) => id === teamId);
  for (let steps = 0; at?.kind === 'team' && steps < 20; steps++) {
    const { parentId } = at;
    at = teams.find(({ id }) => id === parentId);
  }
  return at;
}
