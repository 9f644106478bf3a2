import { z } from 'zod';

/** What a person may be told of. One thing, one kind: each is chosen apart. */
export const noticeKinds = [
  'check-in-day',
  'signal',
  'guardrail-crossed',
  'say-asked',
  'team-entered',
  'source-failing',
  'mail-failing',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** By letter soon (quiet hours kept), in the weekly letter, or on the page alone; or not at all. */
export const By = z.enum(['soon', 'weekly', 'page', 'off']);
export type By = z.infer<typeof By>;

const Hour = z.int().min(0).max(23);

export const NotificationChoices = z.object({
  'check-in-day': By,
  signal: By,
  'guardrail-crossed': By,
  'say-asked': By,
  /** How, never whether: a private team is told who enters it. Left out by who knew no such kind, it comes by letter. */
  'team-entered': z.enum(['soon', 'weekly', 'page']).default('soon'),
  'source-failing': By,
  /** About letters that do not leave: a letter could not say it. */
  'mail-failing': z.enum(['page', 'off']),
  /** The week in one letter, on the first morning of the week. */
  digest: z.boolean(),
  /** No letter between these hours of the organisation's zone, nor on Saturday and Sunday when asked. */
  quiet: z.object({ from: Hour, to: Hour, weekends: z.boolean() }),
});
export type NotificationChoices = z.infer<typeof NotificationChoices>;

export const defaultChoices: NotificationChoices = {
  'check-in-day': 'soon',
  signal: 'weekly',
  'guardrail-crossed': 'soon',
  'say-asked': 'soon',
  'team-entered': 'soon',
  'source-failing': 'soon',
  'mail-failing': 'page',
  digest: true,
  quiet: { from: 19, to: 8, weekends: true },
};
