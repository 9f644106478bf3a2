import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ANSWERS_TO_REVEAL } from '../../src/alignment/alignment-test.ts';
import { type TestPage, testQuery, useLive } from '../alignment/alignment-data.ts';
import { CloseTest } from '../alignment/close-test.tsx';
import { ClosedTest } from '../alignment/closed-test.tsx';
import { RevealStage } from '../alignment/reveal-stage.tsx';
import { api, client } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { copyText } from '../design/copy-text.ts';
import { Dialog } from '../design/dialog.tsx';
import { Page } from '../design/page.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { ScanCode } from '../design/scan-code.tsx';
import { Section } from '../design/section.tsx';
import { say } from '../design/toast.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './alignment-test.module.css';

const route = getRouteApi('/signed-in/alignment/$id');

/** From here on, the facilitator is asked whether the room held so many. */
const MANY_AT_ONCE = 10;

/** A test: seats while it is answered, then its reveal and the sentence it settles on. */
export function AlignmentTest() {
  const { id } = route.useParams();
  const page = useSuspenseQuery(testQuery(id)).data;
  useLive(id);
  if (page.phase === 'closed') return <ClosedTest page={page} />;
  return page.phase === 'open' || page.phase === 'draft' ? <Seats page={page} /> : <RevealStage page={page} />;
}

/** Addresses that lead back to the machine they are typed on. */
const loopback = /^(localhost|127\.|\[?::1)/;

function Seats({ page }: { page: TestPage }) {
  const { alignment, alignmentPage } = useWords();
  const words = alignmentPage.room;
  const format = useFormat();
  const queries = useQueryClient();
  const show = (after: TestPage) =>
    queries.setQueryData(api.alignment.show.queryKey({ input: { id: page.id } }), after);
  const reveal = useMutation({ mutationFn: () => client.alignment.reveal({ id: page.id }), onSuccess: show });
  const close = useMutation({
    mutationFn: (seatId: string) => client.alignment.closeSeat({ id: page.id, seatId }),
    onSuccess: show,
  });
  const { have, of } = page.answered;
  // Who is still writing; once the time is over, nobody is.
  const over = page.closesAt !== null && Date.parse(page.closesAt) <= Date.now();
  const waiting = over ? 0 : of - have;
  const [asked, setAsked] = useState(false);
  const missing = ANSWERS_TO_REVEAL - have;
  const link = page.answerPath ? new URL(page.answerPath, location.origin).href : null;
  return (
    <Page
      title={alignmentPage.answer.title(page.subject)}
      note={alignment.names[page.names]}
      acts={
        page.facilitates ? (
          <Button
            large
            disabled={missing > 0}
            busy={reveal.isPending}
            onClick={() => (waiting > 0 ? setAsked(true) : reveal.mutate())}
          >
            {words.reveal}
          </Button>
        ) : link && page.waitsForMe ? (
          <LinkButton large to="/answer/$token" params={{ token: page.answerPath!.split('/').pop()! }}>
            {words.answer}
          </LinkButton>
        ) : null
      }
    >
      <Dialog opened={asked && waiting > 0} onClose={() => setAsked(false)} title={words.reveal}>
        <p>{words.sure(waiting)}</p>
        <div className={styles.acts}>
          <Button busy={reveal.isPending} onClick={() => reveal.mutate()}>
            {words.revealNow}
          </Button>
          <Button kind="secondary" onClick={() => setAsked(false)}>
            {words.wait}
          </Button>
        </div>
      </Dialog>
      <div className={styles.columns}>
        <div>
          <p className={styles.count} aria-live="polite">
            {alignment.answered(have, of)}
          </p>
          <p className={styles.alone}>{words.waiting}</p>
          {page.audience === 'newcomers' ? <p className={styles.few}>{words.audience}</p> : null}
          {page.closesAt ? (
            <p className={styles.few}>
              {words.closesAt(
                format.instant(page.closesAt, Intl.DateTimeFormat().resolvedOptions().timeZone, {
                  day: 'numeric',
                  month: 'long',
                  hour: 'numeric',
                  minute: '2-digit',
                }),
              )}
            </p>
          ) : null}
          {page.facilitates && missing > 0 ? (
            <p className={styles.few}>{words.tooFew(missing, page.names === 'names')}</p>
          ) : null}
          {reveal.error ? <RefusalMessage error={reveal.error} /> : null}
        </div>
        {link ? (
          <Section title={words.link} rule="hairline">
            <div className={styles.way}>
              <ScanCode text={link} label={words.code} />
              <div>
                <p className={styles.link}>{link}</p>
                {loopback.test(location.hostname) ? <p className={styles.few}>{words.onlyHere}</p> : null}
              </div>
            </div>
            <div className={styles.acts}>
              <Button kind="outline" onClick={async () => (await copyText(link)) && say(words.copied)}>
                {words.copy}
              </Button>
              <LinkButton kind="act" to="/answer/$token" params={{ token: page.answerPath!.split('/').pop()! }}>
                {words.own}
              </LinkButton>
            </div>
          </Section>
        ) : null}
      </div>
      {page.facilitates ? (
        <Section title={words.seats}>
          {page.seats.length === 0 ? <p className={styles.few}>{words.none}</p> : null}
          {page.busiestMinute >= MANY_AT_ONCE ? (
            <p className={styles.pace}>{words.busiest(page.busiestMinute)}</p>
          ) : null}
          <ol className={styles.seats}>
            {page.seats.map(({ id, state, name }, at) => (
              <li key={id} className={styles[state]}>
                <span>{name ? words.seatOf(name, words.states[state]) : words.seat(at + 1, words.states[state])}</span>
                {state === 'waiting' ? (
                  <Button
                    kind="act"
                    aria-label={name ? words.closeOf(name) : words.close(at + 1)}
                    onClick={() => close.mutate(id)}
                  >
                    {words.closeShort}
                  </Button>
                ) : null}
              </li>
            ))}
          </ol>
          <div className={styles.end}>
            <CloseTest page={page} />
          </div>
        </Section>
      ) : null}
      {page.kpiKey ? (
        <p className={styles.kpi}>
          <Link to="/kpis/$key" params={{ key: page.kpiKey }}>
            {page.kpiName}
          </Link>
        </p>
      ) : null}
    </Page>
  );
}
