import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api, client } from '../api.ts';
import { CheckField, RowSelect } from '../design/field.tsx';
import { Section } from '../design/section.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import styles from '../pages/notifications.module.css';
import { isAdmin, useSession } from '../shell/session.ts';

const kinds = ['check-in-day', 'signal', 'guardrail-crossed', 'say-asked', 'team-entered'] as const;
const ofAdmins = ['source-failing', 'mail-failing'] as const;
const ways = ['soon', 'weekly', 'page', 'off'] as const;
/** Letters cannot say that letters do not leave; and whoever is in a private team hears who enters it. */
const of: Partial<Record<keyof Choices, readonly (typeof ways)[number][]>> = {
  'mail-failing': ['page', 'off'],
  'team-entered': ['soon', 'weekly', 'page'],
};
const hours = Array.from({ length: 24 }, (_, hour) => hour);

type Choices = Awaited<ReturnType<typeof client.notification.choose>>;

/** Each kind apart, the weekly letter, and the hours without letters: kept as soon as chosen. */
export function NoticeChoices() {
  const words = useWords().notification.choices;
  const queries = useQueryClient();
  const admin = isAdmin(useSession());
  const { choices, letters } = useSuspenseQuery(api.notification.choices.queryOptions()).data;
  const save = useMutation({
    mutationFn: (next: Choices) => client.notification.choose(next),
    onSuccess: (kept) => {
      queries.setQueryData(api.notification.choices.queryKey(), { choices: kept, letters });
      say(words.saved);
    },
  });
  const change = (part: Partial<Choices>) => save.mutate({ ...choices, ...part });
  const hour = (side: 'from' | 'to') => (
    <RowSelect
      aria-label={side === 'from' ? words.quiet : words.and}
      value={choices.quiet[side]}
      onChange={(event) => change({ quiet: { ...choices.quiet, [side]: Number(event.target.value) } })}
    >
      {hours.map((one) => (
        <option key={one} value={one}>
          {words.hour(one)}
        </option>
      ))}
    </RowSelect>
  );
  return (
    <Section title={words.title} note={letters ? words.note : words.noMail}>
      {[...kinds, ...(admin ? ofAdmins : [])].map((kind) => (
        <div key={kind} className={styles.row}>
          <span aria-hidden="true">{words.kinds[kind]}</span>
          <RowSelect
            aria-label={words.kinds[kind]}
            value={choices[kind]}
            onChange={(event) => change({ [kind]: event.target.value } as Partial<Choices>)}
          >
            {ways
              .filter((way) => of[kind]?.includes(way) ?? true)
              .map((way) => (
                <option key={way} value={way}>
                  {words.by[way]}
                </option>
              ))}
          </RowSelect>
        </div>
      ))}
      <div className={styles.letters}>
        <CheckField
          label={words.digest}
          checked={choices.digest}
          onChange={(event) => change({ digest: event.currentTarget.checked })}
        />
      </div>
      <div className={styles.quiet}>
        {words.quiet} {hour('from')} {words.and} {hour('to')}
      </div>
      <CheckField
        label={words.weekends}
        checked={choices.quiet.weekends}
        onChange={(event) => change({ quiet: { ...choices.quiet, weekends: event.currentTarget.checked } })}
      />
    </Section>
  );
}
