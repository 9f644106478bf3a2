import { useMemo, useState } from 'react';
import { ChartWords } from '../charts/chart-words.tsx';
import { Budget, BudgetReason } from '../design/budget.tsx';
import { Segments } from '../design/tabs.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { useTeams } from '../pages/people/people-data.ts';
import styles from './catalogue.module.css';
import { type Filter, filtered, filters, itsQuestion, type Under } from './catalogue-filter.ts';
import { CatalogueRow } from './catalogue-row.tsx';
import type { KpiLine } from './spark-points.ts';

interface BudgetLine {
  readonly teamId: string;
  readonly have: number;
  readonly limit: number;
}

interface CatalogueProps {
  readonly kpis: readonly KpiLine[];
  readonly budgets: readonly BudgetLine[];
  /** What stands under each name. */
  readonly reads: 'question' | 'definition';
  readonly onRead: (reads: 'question' | 'definition') => void;
  readonly definitions: Under;
}

/** KPIs by owner, each with its places; what needs a look, what is overdue and what is not agreed, one filter away. */
export function Catalogue({ kpis, budgets, reads, onRead, definitions }: CatalogueProps) {
  const { catalogue: words, charts } = useWords();
  const language = useLanguage();
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const counts = useMemo(
    () => new Map(filters.map((each) => [each, filtered(kpis, each, '').length] as const)),
    [kpis],
  );
  const under = reads === 'definition' ? definitions : itsQuestion;
  const shown = useMemo(() => filtered(kpis, filter, search, under), [kpis, filter, search, under]);
  const visible = useMemo(() => new Set(shown.map(({ id }) => id)), [shown]);
  // Rows that a filter leaves out stay, hidden: two hundred charts are drawn once, not at each click.
  const drawn = useMemo(() => (filter === 'retired' ? shown : filtered(kpis, 'all', '')), [kpis, filter, shown]);
  const whole = filter === 'all' && search.trim() === '';
  const retired = whole ? filtered(kpis, 'retired', '') : [];
  const teams = new Map(useTeams().map((team) => [team.id, team.name]));
  const owners = budgets.filter(({ teamId }) => teams.has(teamId) && drawn.some((kpi) => kpi.ownerTeamId === teamId));
  return (
    <ChartWords language={language} words={charts}>
      <div className={styles.filters}>
        <fieldset>
          <legend className="visually-hidden">{words.filters.label}</legend>
          {filters
            .filter((each) => each === 'all' || each === filter || counts.get(each))
            .map((each) => (
              <button
                key={each}
                type="button"
                className={styles.filter}
                aria-pressed={each === filter}
                onClick={() => setFilter(each)}
              >
                {words.filters[each]} <b>{counts.get(each)}</b>
              </button>
            ))}
        </fieldset>
        <div className={styles.reading}>
          <Segments
            label={words.reads.label}
            choices={(['question', 'definition'] as const).map((key) => ({ key, label: words.reads[key] }))}
            chosen={reads}
            onChoose={onRead}
          />
          <input
            type="search"
            className={styles.search}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            placeholder={words.search[reads]}
            aria-label={words.search[reads]}
          />
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {words.shown(shown.length)}
      </p>
      {shown.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      {owners.map((budget) => (
        <Owner
          key={budget.teamId}
          name={teams.get(budget.teamId) ?? ''}
          budget={budget}
          kpis={drawn.filter((kpi) => kpi.ownerTeamId === budget.teamId)}
          visible={visible}
          under={under}
          whole={reads === 'definition'}
        />
      ))}
      {retired.length > 0 ? <Retired kpis={retired} /> : null}
    </ChartWords>
  );
}

interface OwnerProps {
  readonly name: string;
  readonly budget: BudgetLine;
  readonly kpis: readonly KpiLine[];
  readonly visible: ReadonlySet<string>;
  readonly under: Under;
  readonly whole: boolean;
}

function Owner({ name, budget, kpis, visible, under, whole }: OwnerProps) {
  const words = useWords().catalogue;
  const format = useFormat();
  const beyond = kpis.find((kpi) => kpi.oneMore)?.oneMore;
  const free = budget.limit - budget.have;
  const proposed = kpis.filter(({ status }) => status === 'proposed').length;
  return (
    <section
      className={styles.owner}
      aria-labelledby={`owner-${budget.teamId}`}
      hidden={!kpis.some(({ id }) => visible.has(id))}
    >
      <header>
        <h2 id={`owner-${budget.teamId}`}>{name}</h2>
        <Budget taken={budget.have} limit={budget.limit} />
        {beyond ? (
          <BudgetReason why={beyond.why} note={words.oneMore(format.date(beyond.on), format.date(beyond.reviewOn))} />
        ) : (
          <p className={styles.note}>{free > 0 ? words.room(free) : words.full}</p>
        )}
        {proposed > 0 ? <p className={styles.note}>{words.proposed(proposed)}</p> : null}
      </header>
      <ol className={styles.rows}>
        {kpis.map((kpi) => (
          <CatalogueRow key={kpi.id} kpi={kpi} hidden={!visible.has(kpi.id)} under={under(kpi)} whole={whole} />
        ))}
      </ol>
    </section>
  );
}

function Retired({ kpis }: { kpis: readonly KpiLine[] }) {
  const words = useWords().catalogue;
  const format = useFormat();
  return (
    <section className={styles.retired}>
      <h2>{words.retired}</h2>
      <ol>
        {kpis.map((kpi) => (
          <li key={kpi.id}>
            <a href={`/kpis/${kpi.key}`}>
              <s>{kpi.name}</s>
            </a>
            {kpi.statusReason}
            {kpi.statusOn ? <small> {format.date(kpi.statusOn, { month: 'long', year: 'numeric' })}</small> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
