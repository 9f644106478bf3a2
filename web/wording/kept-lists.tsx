import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { LinkButton } from '../design/button.tsx';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { ColumnMark } from './column-mark.tsx';
import { DraftKeptList } from './draft-kept-list.tsx';
import styles from './kept-lists.module.css';

/** A goal that is no draft yet. */
const isWaiting = ({ column, objectiveId }: { column: string; objectiveId: string | null }): boolean =>
  objectiveId === null && ['objective', 'key-result', 'initiative'].includes(column);

type Beside = Record<'baseline' | 'target' | 'done' | 'due', string | null>;

/** What stood beside a line, as its list wrote it. */
const apartOf = (words: Record<keyof Beside, (said: string) => string>, beside: Beside): string[] =>
  (['baseline', 'target', 'done', 'due'] as const).flatMap((what) => {
    const said = beside[what];
    return said ? [words[what](said)] : [];
  });

/** What earlier workshops left: their lines wait here for the cycle that will take them. */
export function KeptLists() {
  const { sortPage, wording } = useWords();
  const format = useFormat();
  const { timezone } = useSession().organisation;
  const { data } = useQuery(api.sorter.list.queryOptions());
  if (!data || data.lists.length === 0) return null;
  return (
    <div className={styles.kept}>
      <Section title={sortPage.kept.title} note={sortPage.kept.note}>
        {data.lists.map((list) => (
          // Open as long as it waits for its cycle: that is the act left to do.
          <details key={list.id} className={styles.list} open={list.lines.some(isWaiting)}>
            <summary>
              {list.name}
              <span>
                {format.instant(list.createdAt, timezone, { dateStyle: 'medium' })} ·{' '}
                {sortPage.kept.lines(list.lines.length)}
              </span>
            </summary>
            <DraftKeptList id={list.id} name={list.name} waiting={list.lines.filter(isWaiting).length} />
            <ul>
              {list.lines.map(({ text, column, kpiKey, objectiveId, ...beside }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a kept list never changes
                <li key={at}>
                  <ColumnMark column={column} />
                  {kpiKey ? (
                    <LinkButton kind="act" to="/kpis/$key" params={{ key: kpiKey }}>
                      {text}
                    </LinkButton>
                  ) : objectiveId ? (
                    <LinkButton kind="act" to="/okrs/objectives/$id" params={{ id: objectiveId }}>
                      {text}
                    </LinkButton>
                  ) : (
                    <span dir="auto">{text}</span>
                  )}
                  <small>{[wording.columns[column], ...apartOf(sortPage.apart, beside)].join(' · ')}</small>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </Section>
    </div>
  );
}
