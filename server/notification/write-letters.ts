import { loadDictionary } from '../../i18n/dictionary.ts';
import { formatDate } from '../../i18n/format.ts';
import { signalSentence } from '../../i18n/signal-sentence.ts';
import { bucketStart } from '../../src/calendar/bucket.ts';
import { today } from '../../src/calendar/local-time.ts';
import { defaultChoices, type NotificationChoices } from '../../src/notification/choices.ts';
import { isQuiet, weeklyLetterAt } from '../../src/notification/letter-time.ts';
import { actingPerson } from '../../store/authorize.ts';
import { enqueue, type Job, lastJobOf } from '../../store/job.ts';
import {
  everyonesChoices,
  markWritten,
  noticesToWrite,
  notificationChoices,
  peopleToWrite,
} from '../../store/notification.ts';
import { theOrganisation } from '../../store/organisation.ts';
import { allPeople, thePerson } from '../../store/person.ts';
import type { Store } from '../../store/store.ts';
import type { Work } from '../jobs/worker.ts';
import { notTaken } from '../mail/not-taken.ts';
import type { Post } from '../mail/post.ts';
import { steeringPage } from '../steering/steering-page.ts';
import { type Line, letterOf } from './letter.ts';
import { toldAs } from './notices.ts';
import { sayThatMailFails } from './say-mail-fails.ts';
import { stillSeen } from './still-seen.ts';
import { withNames } from './with-names.ts';

export const WRITE_LETTER = 'letter.write';

/** For good, and about this one letter. */
const REFUSED = 'mail.refused';

/** After a letter that could not leave, the next trial. */
const REST_MS = 3_600_000;

interface ToWrite {
  readonly personId: string;
  /** The first day of the week, in the weekly letter. */
  readonly week: string | null;
}

const subjectOf = ({ personId, week }: ToWrite) => `letter/${personId}/${week ?? 'soon'}`;

/** One job a person: any server may ask, and one writes. Returns how many were asked. */
export async function askForLetters(store: Store): Promise<number> {
  const now = store.clock.now();
  const { timezone, weekStart } = await theOrganisation(store.db);
  const week = bucketStart(today(timezone, now), 'week', { weekStart });
  // The letter of the week waits for its reader's hour, and is written within the day that follows.
  const before = new Date(Date.parse(`${week}T00:00:00Z`) - 86_400_000);
  const isWeekly = (quiet: NotificationChoices['quiet']) => {
    const hour = weeklyLetterAt(timezone, before, weekStart, quiet).getTime();
    return now.getTime() >= hour && now.getTime() < hour + 86_400_000;
  };
  const [people, choices, soon] = await Promise.all([
    allPeople(store.db),
    everyonesChoices(store.db),
    peopleToWrite(store.db, now.toISOString()),
  ]);
  const asked: ToWrite[] = people
    .filter(({ erased, email }) => !erased && email !== null)
    .flatMap(({ id }): ToWrite[] => {
      const { digest, quiet } = choices.get(id) ?? defaultChoices;
      // A server that was down, a mail server that refused: what is late waits for the morning all the same.
      if (isQuiet(timezone, now.getTime(), quiet)) return [];
      if (digest && isWeekly(quiet)) return [{ personId: id, week }];
      return soon.includes(id) ? [{ personId: id, week: null }] : [];
    });
  let count = 0;
  for (const one of asked) {
    const before = await lastJobOf(store, subjectOf(one));
    // The letter of a week is written once, taken or refused for good; one that failed rests before its next trial.
    if (before && one.week !== null && (before.state === 'done' || before.problem?.code === REFUSED)) {
      if (!soon.includes(one.personId)) continue;
      const last = await lastJobOf(store, subjectOf({ ...one, week: null }));
      if (last?.state === 'failed' && now.getTime() - Date.parse(last.createdAt) < REST_MS) continue;
      await enqueue(store, {
        kind: WRITE_LETTER,
        payload: { ...one, week: null },
        subject: subjectOf({ ...one, week: null }),
      });
      count++;
      continue;
    }
    if (before?.state === 'failed' && now.getTime() - Date.parse(before.createdAt) < REST_MS) continue;
    await enqueue(store, { kind: WRITE_LETTER, payload: one, subject: subjectOf(one) });
    count++;
  }
  return count;
}

export function writeLetterWork(store: Store, post: Post | null, url: () => string): Work {
  return async (job: Job) => {
    const { personId, week } = job.payload as ToWrite;
    if (!post) return;
    const { db } = store;
    const person = await thePerson(db, personId);
    const actor = await actingPerson(db, personId);
    if (!actor || person.email === null) return;
    const now = store.clock.now();
    const [due, organisation, { choices }] = await Promise.all([
      noticesToWrite(db, personId, now.toISOString()),
      theOrganisation(db),
      notificationChoices(db, personId),
    ]);
    // What one may no longer see, or has turned off since, is not written.
    const told = (await stillSeen(db, actor, due)).filter(
      ({ kind }) => choices[kind] !== 'off' && choices[kind] !== 'page',
    );
    const ids = due.map(({ id }) => id);
    if (told.length === 0 && week === null) return markWritten(store, ids);
    const notices = await withNames(db, told);
    const language = person.language ?? organisation.language;
    const words = await loadDictionary(language);
    const looks: Line[] = [];
    if (week !== null)
      for (const look of (await steeringPage(store, actor, {})).looks)
        looks.push({
          // Without a figure: a letter goes further than a page.
          sentence:
            look.kind === 'signal' ? signalSentence(look, words) : words.notification.look[look.kind](look.title),
          path: pathOf(look),
          kind: toldAs[look.kind] ?? null,
        });
    const letter = letterOf(words.notification, {
      name: person.name ?? '',
      organisation: organisation.name,
      url: url(),
      week:
        week === null
          ? null
          : { date: formatDate(language, week, { day: 'numeric', month: 'long' }).replaceAll(' ', '\u00a0'), looks },
      notices,
      language,
    });
    try {
      await post.send({ ...letter, to: person.email, id: `${week ?? notices.at(-1)?.id}.${personId}` });
    } catch (error) {
      const { refusal } = notTaken(error);
      // A mailbox that is gone is not the mail server's fault, nor another's news: what happened is on the page.
      if (refusal.code === REFUSED) await markWritten(store, ids);
      else await sayThatMailFails(store);
      throw refusal;
    }
    await markWritten(store, ids);
  };
}

type Shown = Awaited<ReturnType<typeof steeringPage>>['looks'][number];

/** The page where its act is done, as on the steering page. */
function pathOf({ kind, opens, facts }: Pick<Shown, 'kind' | 'opens' | 'facts'>): string {
  if (kind === 'question') return `/review/questions?team=${facts.teamId}`;
  if (opens?.kind === 'kpi') return `/kpis/${encodeURIComponent(opens.key)}`;
  if (opens?.kind === 'test') return `/alignment/${opens.id}`;
  return opens?.kind === 'objective' ? `/okrs/objectives/${opens.id}` : '/';
}
