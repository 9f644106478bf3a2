import type { Dictionary } from '../../i18n/dictionary.ts';
import type { client } from '../api.ts';

export type ShownNotice = Awaited<ReturnType<typeof client.notification.list>>['notices'][number];

/** Each kind was stored with what its sentence needs. */
export function noticeSentence({ sentence }: Dictionary['notification'], { kind, facts }: ShownNotice): string {
  return (sentence[kind] as (facts: ShownNotice['facts']) => string)(facts);
}
