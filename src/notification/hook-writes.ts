/** What a hook may write for its team. Nothing a person says: no opinion, no check-in, no agreement. */
export const hookWrites = ['value', 'annotation'] as const;
export type HookWrites = (typeof hookWrites)[number];
