import {
  IconActivity,
  IconCalendar,
  IconClock,
  IconHelp,
  IconHelpSquareRounded,
  IconMessageQuestion,
  IconShield,
  IconTrendingDown,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { AskedAct } from '../asked-in-address.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { isPageKey } from '../design/page-key.ts';
import { Said } from '../design/said.tsx';
import { usePhone } from '../design/use-phone.ts';
import { useLanguage, useWords } from '../language.tsx';
import { lookSentence } from './look-sentence.ts';
import styles from './needs-a-look.module.css';
import { PutOff } from './put-off.tsx';
import type { ShownLook, SteeringData } from './steering-data.ts';
import { WhatWaits } from './what-waits.tsx';

const icons: Record<ShownLook['kind'], typeof IconShield> = {
  'guardrail-crossed': IconShield,
  'guardrail-to-watch': IconShield,
  signal: IconActivity,
  'level-does-not-hold': IconTrendingDown,
  'test-to-settle': IconMessageQuestion,
  'test-to-answer': IconMessageQuestion,
  'stance-asked': IconMessageQuestion,
  'definition-to-decide': IconMessageQuestion,
  'help-asked': IconHelp,
  'measure-overdue': IconClock,
  'review-due': IconCalendar,
  'chance-falling': IconTrendingDown,
  question: IconHelpSquareRounded,
};

const isConcern = (look: ShownLook): boolean => look.kind === 'guardrail-crossed' || look.facts.way === 'concern';

/** On a phone the first two are read, the others are one touch away. */
const ON_PHONE = 2;

/** What comes first on a Monday: at most seven subjects, each with why it is there and what to do next. */
export function NeedsALook({ page }: { page: SteeringData }) {
  const { steering } = useWords();
  const phone = usePhone();
  const [all, setAll] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  useRankKeys(list);
  const { looks } = page;
  const shown = phone && !all ? looks.slice(0, ON_PHONE) : looks;
  const hidden = looks.length - shown.length;
  const said = [
    looks.length > 0 ? steering.subjects(looks.length) : null,
    looks.length > 0 && page.more > 0 ? steering.more(page.more) : null,
  ].filter((one) => one !== null);
  return (
    <section aria-labelledby="needs-a-look" className={styles.section}>
      <header className={styles.head}>
        <h2 id="needs-a-look">{steering.needsALook}</h2>
        {said.length > 0 ? <p>{said.join(', ')}</p> : null}
        {page.snoozed.length > 0 ? (
          <button type="button" className={`${styles.later} ${styles.waiting}`} onClick={() => setWaiting(true)}>
            {steering.snoozed(page.snoozed.length)}
          </button>
        ) : null}
      </header>
      {looks.length === 0 ? (
        <p className={styles.quiet}>{steering.quiet(page.resting.read, page.resting.unread)}</p>
      ) : (
        <ol ref={list} className={styles.list} data-count={Math.min(looks.length, 7)}>
          {shown.map((look, at) => (
            <Look key={look.key} look={look} rank={at + 1} today={page.today} />
          ))}
        </ol>
      )}
      {hidden > 0 ? (
        <p className={styles.others}>
          <Button kind="act" onClick={() => setAll(true)}>
            {steering.page.seeOthers(hidden)}
          </Button>
        </p>
      ) : null}
      {waiting ? <WhatWaits page={page} onClose={() => setWaiting(false)} /> : null}
    </section>
  );
}

function Look({ look, rank, today }: { look: ShownLook; rank: number; today: string }) {
  const words = useWords();
  const language = useLanguage();
  const [putting, setPutting] = useState(false);
  const Icon = icons[look.kind];
  return (
    <li className={isConcern(look) ? `${styles.look} ${styles.concern}` : styles.look}>
      <p className={styles.kind}>
        <Icon size={16} stroke={1.75} aria-hidden="true" />
        {words.steering.kinds[look.kind]}
        <span className={styles.key} aria-hidden="true">
          {rank}
        </span>
      </p>
      <p className={styles.sentence}>
        <Said>{lookSentence(look, today, language, words)}</Said>
      </p>
      <p className={styles.acts}>
        <NextAct look={look} />
        {look.mayPutOff ? (
          <button type="button" className={styles.later} onClick={() => setPutting(true)}>
            {words.steering.snooze.act}
            <span className="visually-hidden"> ({look.title})</span>
          </button>
        ) : null}
      </p>
      {putting ? <PutOff look={look} today={today} onClose={() => setPutting(false)} /> : null}
    </li>
  );
}

/** A KPI's acts that are open at once where its page is reached by them. */
const opensAct: Partial<Record<ShownLook['act'], AskedAct>> = {
  'note-what-happened': 'note',
  'say-if-wanted': 'wanted',
  'enter-value': 'paste',
};

/** Where the next act is done. */
function NextAct({ look }: { look: ShownLook }) {
  const { steering } = useWords();
  const label = (
    <>
      {steering.acts[look.mayAct ? look.act : 'see']}
      <span className="visually-hidden"> ({look.title})</span>
    </>
  );
  if (look.kind === 'question')
    return (
      <LinkButton kind="act" to="/review/questions" search={{ team: String(look.facts.teamId) }} data-next>
        {label}
      </LinkButton>
    );
  const { opens } = look;
  switch (opens?.kind) {
    case 'kpi': {
      const act = look.mayAct ? opensAct[look.act] : undefined;
      return (
        <LinkButton kind="act" to="/kpis/$key" params={{ key: opens.key }} search={act ? { act } : {}} data-next>
          {label}
        </LinkButton>
      );
    }
    case 'test':
      return (
        <LinkButton kind="act" to="/alignment/$id" params={{ id: opens.id }} data-next>
          {label}
        </LinkButton>
      );
    case 'objective':
      return (
        <LinkButton kind="act" to="/okrs/objectives/$id" params={{ id: opens.id }} data-next>
          {label}
        </LinkButton>
      );
    case 'cycle':
      return (
        <LinkButton kind="act" to="/okrs/$id" params={{ id: opens.id }} data-next>
          {label}
        </LinkButton>
      );
    default:
      return (
        <LinkButton kind="act" to="/okrs" data-next>
          {label}
        </LinkButton>
      );
  }
}

/** 1 to 7 put the focus on the act of that rank: Enter opens it. */
function useRankKeys(list: React.RefObject<HTMLOListElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isPageKey(event) || !/^[1-7]$/.test(event.key)) return;
      list.current?.querySelectorAll<HTMLElement>('[data-next]')[Number(event.key) - 1]?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list]);
}
