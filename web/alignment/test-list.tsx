import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Spread } from '../../src/alignment/spread.ts';
import { LinkButton } from '../design/button.tsx';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import type { TestLine } from './alignment-data.ts';
import styles from './test-list.module.css';

/** How aligned the organisation is on its words: one line a test, what it found and where it stands. */
export function TestList({ tests, children }: { tests: readonly TestLine[]; children: ReactNode }) {
  const { list } = useWords().alignmentPage;
  const mine = tests.filter(({ answerPath }) => answerPath !== null);
  return (
    <>
      {mine.length > 0 ? (
        <Section title={list.mine}>
          <ul>
            {mine.map(({ id, subject, answerPath }) => (
              <li key={id} className={styles.mine}>
                <span>{subject}</span>
                <LinkButton to="/answer/$token" params={{ token: answerPath?.split('/').pop() ?? '' }}>
                  {list.answer}
                </LinkButton>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {children}
      <Section title={list.tests}>
        <ul>
          {tests
            .filter(({ phase }) => phase !== 'closed')
            .map((test) => (
              <Line key={test.id} test={test} />
            ))}
        </ul>
      </Section>
      <ClosedTests tests={tests} />
    </>
  );
}

/** Opened by mistake, and over: known, and out of the way. */
export function ClosedTests({ tests }: { tests: readonly TestLine[] }) {
  const { list } = useWords().alignmentPage;
  const { date } = useFormat();
  const closed = tests.filter(({ phase }) => phase === 'closed');
  if (closed.length === 0) return null;
  return (
    <details className={styles.closed}>
      <summary>{list.closed(closed.length)}</summary>
      <ul>
        {closed.map(({ id, subject, closed: over }) => (
          <li key={id}>
            <Link to="/alignment/$id" params={{ id }}>
              {subject}
            </Link>
            <span className={styles.quiet}>
              {over ? list.closedOn(date(over.on)) : ''}
              {over?.why ? ` · ${over.why}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Line({ test }: { test: TestLine }) {
  const { alignment, alignmentPage } = useWords();
  const { list, history } = alignmentPage;
  const format = useFormat();
  const spread = test.spread as unknown as Spread | null;
  const due = test.settleBy && test.due !== 'nothing' ? format.date(test.settleBy) : null;
  return (
    <li className={styles.line}>
      <div>
        <Link to="/alignment/$id" params={{ id: test.id }} className={styles.word}>
          {test.subject}
        </Link>
        <p className={styles.quiet}>
          {test.kpiName ? `${test.kpiName} · ` : ''}
          {test.phase === 'open' ? alignment.answered(test.answered.have, test.answered.of) : list.phase[test.phase]}
          {test.repeatOf ? ` · ${list.repeated}` : ''}
          {test.audience === 'newcomers' ? ` · ${history.newcomers}` : ''}
        </p>
        {due ? (
          <p className={test.due === 'overdue' ? styles.overdue : styles.quiet}>
            {test.due === 'overdue' ? list.overdue(due) : list.settleBy(due)}
          </p>
        ) : null}
      </div>
      <div>
        {spread ? (
          <p>
            {list.spread(spread.people, spread.definitions, spread.open)}
            {spread.lowest !== null && spread.highest !== null
              ? `, ${alignment.reveal.fromTo(format.number(spread.lowest), format.number(spread.highest))}`
              : ''}
          </p>
        ) : null}
      </div>
    </li>
  );
}
