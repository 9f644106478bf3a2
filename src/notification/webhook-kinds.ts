import type { NoticeKind } from './choices.ts';

/** What a chat tool may be told of: what people are told of, less what concerns this installation's own letters. */
export const webhookKinds = [
  'check-in-day',
  'signal',
  'guardrail-crossed',
  'say-asked',
  'source-failing',
] as const satisfies readonly NoticeKind[];
export type WebhookKind = (typeof webhookKinds)[number];
