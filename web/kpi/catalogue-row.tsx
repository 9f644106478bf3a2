import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { AssuranceIcon } from '../charts/assurance-icon.tsx';
import { formatRange, formatValue } from '../charts/format-value.ts';
import { periodLong } from '../charts/period-label.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { VariationIcon } from '../charts/variation-icon.tsx';
import { Said } from '../design/said.tsx';
import { useLanguage, useWords } from '../language.tsx';
import styles from './catalogue-row.module.css';
import { type KpiLine, sparkAhead, sparkPoints } from './spark-points.ts';
import { valueUnit } from './value-unit.ts';

interface Props {
  readonly kpi: KpiLine;
  readonly hidden: boolean;
  /** Its question, or its definition. */
  readonly under: string;
  /** A definition is read to its end, a question at a glance. */
  readonly whole: boolean;
}

/** A KPI in a list: its verdict by shape, its words, its recent past, its last value, what its definition is worth. */
export const CatalogueRow = memo(function CatalogueRow({ kpi, hidden, under, whole }: Props) {
  const { catalogue: words, charts, kpi: kpiWords, kpiCode } = useWords();
  const { reading, last, definition } = kpi;
  const language = useLanguage();
  const unit = valueUnit(kpi.unit);
  const say = (value: number) => formatValue(language, value, unit);
  const silent = !reading || reading.state === 'overdue' || reading.state === 'no-reading' || !last;
  const variation = silent ? 'no-reading' : reading.variation;
  const level = reading?.level;
  const ahead = sparkAhead(kpi);
  const [lower, upper] = reading?.range ?? [];
  return (
    <li className={silent ? `${styles.row} ${styles.silent}` : styles.row} hidden={hidden}>
      <span className={styles.icon}>
        {variation === 'none' ? null : (
          <VariationIcon
            kind={variation}
            size={24}
            {...(reading?.arrow && !silent ? { direction: reading.arrow } : {})}
          />
        )}
      </span>
      <div className={styles.words}>
        <h3>
          <Link to="/kpis/$key" params={{ key: kpi.key }} className={styles.name}>
            {kpi.name}
          </Link>
        </h3>
        {under ? (
          <p className={whole ? styles.whole : undefined}>
            <Said>{under}</Said>
          </p>
        ) : null}
      </div>
      <span className={styles.spark}>
        <Sparkline points={sparkPoints(kpi)} unit={unit} width={138} height={40} {...(ahead ? { ahead } : {})} />
        {reading?.range && level && !silent ? (
          <AssuranceIcon
            range={{ lower: reading.range[0], upper: reading.range[1] }}
            level={{
              ...(level.atLeast === undefined ? {} : { atLeast: level.atLeast }),
              ...(level.atMost === undefined ? {} : { atMost: level.atMost }),
            }}
          />
        ) : null}
      </span>
      <div className={styles.value}>
        <b>{silent || !last ? '—' : say(last.value)}</b>
        <small>
          {!last
            ? words.noValue
            : silent
              ? words.lastOne(say(last.value), periodLong(language, charts, kpi.cadence, last.period))
              : lower !== undefined && upper !== undefined
                ? formatRange(language, charts.range, [lower, upper], unit)
                : words.fewPoints(reading?.measured ?? 0)}
        </small>
        {last && !silent ? (
          <span className="visually-hidden">{periodLong(language, charts, kpi.cadence, last.period)}</span>
        ) : null}
      </div>
      <div className={styles.definition}>
        {definition ? (
          <span className={definition.open > 0 ? styles.open : undefined}>
            {kpiWords.version(definition.number)} · {kpiWords.status[definition.status]}
            {definition.open > 0 ? `, ${kpiWords.unanswered(definition.open)}` : ''}
          </span>
        ) : (
          words.noDefinition
        )}
        <span className={styles.quiet}>
          {kpi.steward ?? words.noSteward}, {charts.grain[kpi.cadence]}
        </span>
        {kpi.inCode ? <span className={styles.quiet}>{kpiCode.mark}</span> : null}
        {kpi.status === 'live' ? null : <span className={styles.quiet}>{words.status[kpi.status]}</span>}
      </div>
    </li>
  );
});
