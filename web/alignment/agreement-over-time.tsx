import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseAgreement } from '../../src/alignment/case-agreement.ts';
import type { Story } from '../../src/alignment/story.ts';
import { api } from '../api.ts';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './agreement-over-time.module.css';
import type { TestPage } from './alignment-data.ts';
import { TenDraws } from './ten-draws.tsx';
import { useStoryWords } from './use-story-words.ts';

/** The test and its repeats, on the anchor cases they share: does the agreement hold, and with those who came since? */
export function AgreementOverTime({ page }: { page: TestPage }) {
  const { alignment, alignmentPage } = useWords();
  const { history, list } = alignmentPage;
  const format = useFormat();
  const say = useStoryWords(page as never);
  const { data } = useQuery(api.alignment.history.queryOptions({ input: { id: page.id }, staleTime: 0 }));
  if (!data) return null;
  const { times, anchors } = data;
  const stories = anchors as Story[];
  if (times.length < 2)
    return (
      <Section title={history.title}>
        <p className={styles.quiet}>{history.one}</p>
      </Section>
    );
  return (
    <Section title={history.title} note={stories.length > 0 ? history.note(stories.length) : history.none}>
      <ol className={styles.times}>
        {times.map(({ testId, on, audience, people, agreement }) => {
          const said = agreement as unknown as CaseAgreement['agreement'];
          const apart = said.kind === 'agreement' ? said.disagreement : said.kind === 'no-variation' ? 0 : null;
          return (
            <li key={testId}>
              <Link to="/alignment/$id" params={{ id: testId }}>
                {format.date(on)}
              </Link>
              <span className={styles.quiet}>
                {audience === 'newcomers' ? history.newcomers : history.everyone}, {history.people(people)}
              </span>
              {apart === null ? (
                <span className={styles.quiet}>{list.cannotSay}</span>
              ) : (
                <TenDraws disagreement={apart} />
              )}
              {apart === null ? null : (
                <b>
                  {Math.round(apart * 10) === 0
                    ? list.together
                    : list.apart(alignment.agreement.often(Math.round(apart * 10)))}
                </b>
              )}
            </li>
          );
        })}
      </ol>
      <table className={styles.cases}>
        <thead>
          <tr>
            <th scope="col">{list.columns.cases}</th>
            {times.map(({ testId, on }) => (
              <th key={testId} scope="col">
                {format.date(on)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stories.map((story) => (
            <tr key={story.id}>
              <th scope="row">{say(story)}</th>
              {times.map(({ testId, cases }) => {
                const counted = cases.find(({ caseId }) => caseId === story.id);
                const of = counted ? counted.yes + counted.no + counted.depends : 0;
                return <td key={testId}>{counted && of > 0 ? history.yes(counted.yes, of) : '—'}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
