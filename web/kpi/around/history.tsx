import { useState } from 'react';
import { periodLong } from '../../charts/period-label.ts';
import { Button } from '../../design/button.tsx';
import { useFormat, useLanguage, useWords } from '../../language.tsx';
import { useSession } from '../../shell/session.ts';
import type { KpiPageData } from '../kpi-data.ts';
import styles from './around.module.css';
import type { Around } from './around-data.ts';

type Change = Around['history'][number];
/** What is kept as a structure is said to have changed; its words are elsewhere on the page. */
const structures = new Set(['unit', 'expectedLevel', 'declaredSeason', 'intendedTrend']);
const FIRST = 5;

/** What changed of a KPI beside its definition, and the values that were corrected: the latest first. */
export function History({
  page,
  history,
  say,
}: {
  page: KpiPageData;
  history: Around['history'];
  say: (value: number) => string;
}) {
  const { kpiPage, charts, kpi, catalogue } = useWords();
  const words = kpiPage.around;
  const language = useLanguage();
  const format = useFormat();
  const zone = useSession().organisation.timezone;
  const [all, setAll] = useState(false);
  const value = (number: number | null) => (number === null ? '—' : say(number));
  const text = (field: string, kept: string | null): string | null => {
    if (kept === null) return null;
    if (field === 'status') return catalogue.status[kept as keyof typeof catalogue.status] ?? kept;
    if (field === 'direction') return kpi.create.directions[kept as keyof typeof kpi.create.directions] ?? kept;
    return field === 'reviewOn' ? format.date(kept) : kept;
  };
  const sentences = (change: Change): string[] => {
    if (change.kind === 'correction') {
      const period = periodLong(language, charts, page.kpi.cadence, change.period);
      return [
        words.correction(period, value(change.before), value(change.value)),
        ...(change.note ? [words.because(change.note)] : []),
      ];
    }
    return change.fields.map(({ field, before, after }) => {
      const name = words.fields[field] ?? field;
      if (structures.has(field)) return words.changed(name);
      const [was, is] = [text(field, before), text(field, after)];
      if (is === null) return words.gone(name);
      return was === null ? words.now(name, is) : words.fromTo(name, was, is);
    });
  };
  const shown = all ? history : history.slice(0, FIRST);
  return (
    <>
      {history.length === 0 ? <p className={styles.quiet}>{words.noHistory}</p> : null}
      <ul className={styles.list}>
        {shown.map((change, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two changes of one instant have only their place
          <li key={`${change.at} ${place}`}>
            {sentences(change).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <span className={styles.quiet}>
              {change.kind === 'fields' && change.by ? `${change.by}, ` : ''}
              {format.instant(change.at, zone)}
            </span>
          </li>
        ))}
      </ul>
      {history.length > FIRST && !all ? (
        <Button kind="act" onClick={() => setAll(true)}>
          {words.more(history.length)}
        </Button>
      ) : null}
    </>
  );
}
