import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type RevealStep, revealSteps } from '../../src/alignment/alignment-test.ts';
import { api, client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { KeyHints } from '../design/keys.tsx';
import { PageTitle } from '../design/page.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useFormat, useWords } from '../language.tsx';
import { AgreementOverTime } from './agreement-over-time.tsx';
import type { TestPage } from './alignment-data.ts';
import styles from './reveal-stage.module.css';
import { RevealSummary } from './reveal-summary.tsx';
import { Settled } from './settled.tsx';
import { Settling } from './settling.tsx';
import { useRoom } from './use-room.ts';

/** The reveal as a room sees it: one idea a step, the arrows of the keyboard, everyone's page in step. */
export function RevealStage({ page }: { page: TestPage }) {
  const { alignment, alignmentPage } = useWords();
  const words = alignmentPage.reveal;
  const format = useFormat();
  const queries = useQueryClient();
  const show = useMutation({
    mutationFn: (step: RevealStep) => client.alignment.step({ id: page.id, step }),
    onSuccess: (after) => queries.setQueryData(api.alignment.show.queryKey({ input: { id: page.id } }), after),
  });
  // Without data nothing is counted over time: that step would show a room nothing new.
  const walk: readonly RevealStep[] =
    page.profile === null ? revealSteps.filter((step) => step !== 'series') : revealSteps;
  const at = walk.indexOf(page.step ?? revealSteps[0]);
  const nameOf = (step: RevealStep) =>
    alignment.reveal.steps[step === 'numbers' && page.profile === null ? 'people' : step];
  const settled = page.phase === 'settled';
  const steps = page.facilitates && !settled;
  const go = (by: number) => {
    const step = walk[at + by];
    if (steps && step && !show.isPending) show.mutate(step);
  };
  const settling = page.step === 'settle' && !settled;
  const arrows = { ArrowRight: () => go(1), ArrowLeft: () => go(-1), PageDown: () => go(1), PageUp: () => go(-1) };
  // Where a sentence is written together, the arrows are for writing.
  const room = useRoom(steps, settling ? {} : arrows);
  const stage = useRef<HTMLDivElement>(null);
  // What has just been shown comes into sight, once it has its place: the room does not scroll.
  useEffect(() => {
    if (page.step !== 'divides' && page.step !== 'cases') return;
    const shown = stage.current?.querySelector(`[data-step=${page.step}]`);
    shown?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [page.step]);
  return (
    <div ref={stage} className={styles.stage}>
      <header className={styles.top}>
        <PageTitle className={styles.title}>{words.title(page.subject)}</PageTitle>
        {page.readOn ? <p className={styles.note}>{words.note(format.date(page.readOn))}</p> : null}
        {steps ? (
          <nav className={styles.steps} aria-label={nameOf(page.step ?? 'definitions')}>
            <span>{words.step(at + 1, walk.length)}</span>
            <Button kind="secondary" disabled={at === 0} onClick={() => go(-1)}>
              {words.back}
            </Button>
            {at < walk.length - 1 ? (
              <Button onClick={() => go(1)}>
                {nameOf(walk[at + 1]!)} <span aria-hidden="true">→</span>
              </Button>
            ) : null}
          </nav>
        ) : null}
      </header>
      {show.error ? <RefusalMessage error={show.error} /> : null}
      {page.computing && page.step !== 'definitions' ? (
        <p className={styles.computing} role="status">
          {words.computing}
        </p>
      ) : null}
      {settled ? <Settled page={page} /> : null}
      {settling ? <Settling page={page} /> : <RevealSummary page={page as never} big room={room.alone} />}
      {settled ? <AgreementOverTime page={page} /> : null}
      {steps ? (
        <div className={styles.keys}>
          <KeyHints
            hints={[
              ...(settling ? [] : [{ keys: ['←', '→'], does: words.arrows }]),
              { keys: ['D'], does: room.dark ? words.light : words.dark },
              { keys: ['P'], does: room.alone ? words.menu : words.projector },
            ]}
          />
        </div>
      ) : null}
    </div>
  );
}
