import { Link } from '@tanstack/react-router';
import { periodName, readingSentences } from '../../i18n/reading-sentence.ts';
import { isSilent } from '../../src/stability/reading.ts';
import { AssuranceIcon } from '../charts/assurance-icon.tsx';
import { formatRange, formatValue } from '../charts/format-value.ts';
import { readingToSparkline } from '../charts/reading-to-chart.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { VariationIcon } from '../charts/variation-icon.tsx';
import { LinkButton } from '../design/button.tsx';
import { Band } from '../design/motif.tsx';
import { Said } from '../design/said.tsx';
import { usePhone } from '../design/use-phone.ts';
import { kpiVoice } from '../kpi/kpi-voice.ts';
import { valueUnit } from '../kpi/value-unit.ts';
import { useLanguage, useWords } from '../language.tsx';
import styles from './halves.module.css';
import { KpiChips } from './kpi-chips.tsx';
import { type HeldKpi, rowReading, type SteeringData } from './steering-data.ts';

/** What holds: each KPI with what it says, in words, its range and its last value. */
export function HoldHalf({ page }: { page: SteeringData }) {
  const { steering } = useWords();
  const { kpis, proposed } = page;
  const measured = kpis.filter((kpi) => !isSilent(rowReading(kpi))).length;
  return (
    <section aria-labelledby="hold" className={`${styles.half} ${styles.hold}`}>
      <header className={styles.head}>
        <h2 id="hold">{steering.hold}</h2>
        <p>{steering.page.holdNote}</p>
        {kpis.length > 0 ? <p className={styles.count}>{steering.page.held(kpis.length, measured)}</p> : null}
      </header>
      <Band height={16} />
      {kpis.length === 0 ? (
        <p className={styles.teach}>{proposed.count > 0 ? steering.page.noneHolds : steering.page.noKpi}</p>
      ) : null}
      <ul>
        {kpis.map((kpi) => (
          <KpiRow key={kpi.id} kpi={kpi} page={page} />
        ))}
      </ul>
      <Proposed proposed={proposed} />
      {page.elsewhere > 0 || kpis.length === 0 ? (
        <p className={styles.elsewhere}>
          {page.elsewhere > 0 ? steering.page.elsewhere(page.elsewhere) : null}
          <LinkButton kind="act" to="/kpis">
            {steering.page.catalogue}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}

/** Named where they would stand, so that nobody looks for one: they hold nothing yet. */
function Proposed({ proposed }: { proposed: SteeringData['proposed'] }) {
  const words = useWords().steering.page;
  const { count, first } = proposed;
  if (count === 0) return null;
  const others = count - first.length;
  return (
    <p className={styles.proposed}>
      <span>{words.proposed(count)}</span>
      {first.map(({ id, key, name }) => (
        <LinkButton key={id} kind="act" to="/kpis/$key" params={{ key }}>
          {name}
        </LinkButton>
      ))}
      {others > 0 ? <span>{words.proposedOthers(others)}</span> : null}
    </p>
  );
}

function KpiRow({ kpi, page }: { kpi: HeldKpi; page: SteeringData }) {
  const dictionary = useWords();
  const { steering } = dictionary;
  const language = useLanguage();
  const phone = usePhone();
  const words = steering.page;
  const unit = valueUnit(kpi.unit);
  const say = (value: number) => formatValue(language, value, unit);
  const voice = kpiVoice(language, dictionary, unit);
  const reading = rowReading(kpi);
  const silent = isSilent(reading);
  const sentence = reading ? readingSentences(voice, reading).reading : words.noReading;
  const { atLeast = null, atMost = null } = kpi.expectedLevel ?? {};
  const level = {
    ...(atLeast === null ? {} : { atLeast }),
    ...(atMost === null ? {} : { atMost }),
  };
  const bounds = [
    atLeast === null ? null : words.level.atLeast(say(atLeast)),
    atMost === null ? null : words.level.atMost(say(atMost)),
  ].filter((one) => one !== null);
  const icon = reading?.variation ?? 'no-reading';
  return (
    <li id={`kpi-${kpi.id}`} className={silent ? `${styles.row} ${styles.silent}` : styles.row}>
      <span className={styles.icon}>
        {icon === 'none' ? null : (
          <VariationIcon kind={icon} {...(reading?.arrow ? { direction: reading.arrow } : {})} />
        )}
      </span>
      <div className={styles.words}>
        <h3>
          <Link to="/kpis/$key" params={{ key: kpi.key }}>
            {kpi.name}
          </Link>
        </h3>
        <p className={styles.reading}>
          <Said>{sentence}</Said>
        </p>
        <p className={styles.definition}>
          {kpi.definition ? words.version(kpi.definition.number, kpi.definition.status) : null}
          {kpi.recordedSince ? ` · ${words.recordedSince}` : null}
        </p>
      </div>
      <div className={styles.spark}>
        {reading && reading.points.length > 0 ? (
          <Sparkline
            {...readingToSparkline(reading, unit)}
            {...(phone ? { periods: 13, width: 176, height: 56 } : {})}
          />
        ) : null}
      </div>
      <div className={styles.value}>
        {reading && reading.value !== null && !silent ? <b>{say(reading.value)}</b> : <b aria-hidden="true">—</b>}
        {silent && reading?.period && reading.value !== null ? (
          <small>{words.lastValue(say(reading.value), periodName(voice, reading.period, kpi.cadence, page.on))}</small>
        ) : null}
        {reading?.range && !silent ? (
          <small>{formatRange(language, words.range, [reading.range.lower, reading.range.upper], unit)}</small>
        ) : null}
        {bounds.length > 0 ? (
          <small className={styles.level}>
            {reading?.range && !silent ? <AssuranceIcon range={reading.range} level={level} width={22} /> : null}
            {bounds.join(' ')}
          </small>
        ) : null}
      </div>
      <KpiChips kpi={kpi} page={page} />
    </li>
  );
}
