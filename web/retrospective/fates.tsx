import { Link } from '@tanstack/react-router';
import { useFormat, useWords } from '../language.tsx';
import styles from './retrospective.module.css';
import type { RetrospectiveData } from './retrospective-data.ts';

interface Line {
  readonly id: string;
  readonly statement: string;
  /** Where it is not said beside its verdict. */
  readonly why?: string;
  readonly kpiKey?: string | null;
}

/** What stops, what goes on, what becomes a KPI, at a glance: the reasons stand above, each beside its verdict. */
export function Fates({ page }: { page: RetrospectiveData }) {
  const { retrospective } = useWords();
  const words = retrospective.fates;
  const { date } = useFormat();
  const keyResults = page.objectives.flatMap((objective) => objective.keyResults);
  const dropped = keyResults.flatMap(({ id, statement, dropped: one }): Line[] =>
    one ? [{ id, statement, why: words.dropped(date(one.on, { day: 'numeric', month: 'long' })) }] : [],
  );
  const of = (kind: 'stop' | 'continue' | 'become-kpi') =>
    keyResults.flatMap(({ id, statement, closing }): Line[] =>
      closing?.fate?.kind === kind ? [{ id, statement, kpiKey: closing.kpiKey }] : [],
    );
  return (
    <section aria-labelledby="fates" className={styles.section}>
      <h2 id="fates">{words.title}</h2>
      <div className={styles.three}>
        <Column title={words.stop} lines={[...dropped, ...of('stop')]} />
        <Column title={words.continue} lines={of('continue')} />
        <Column title={words['become-kpi']} lines={of('become-kpi')} kpi />
      </div>
    </section>
  );
}

function Column({ title, lines, kpi = false }: { title: string; lines: readonly Line[]; kpi?: boolean }) {
  const { retrospective, okrPage } = useWords();
  const words = retrospective.fates;
  return (
    <div>
      <h3>{title}</h3>
      {lines.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      <ul>
        {lines.map(({ id, statement, why, kpiKey }) => (
          <li key={id} className={styles.line}>
            {statement}
            {why ? <small>{why}</small> : null}
            {kpi ? (
              <small>
                {kpiKey ? (
                  <>
                    {okrPage.closing.becameKpi}{' '}
                    <Link to="/kpis/$key" params={{ key: kpiKey }}>
                      {kpiKey}
                    </Link>
                  </>
                ) : (
                  words.notYetKpi
                )}
              </small>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
