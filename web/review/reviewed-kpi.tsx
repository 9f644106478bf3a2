import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { periodName, readingSentences } from '../../i18n/reading-sentence.ts';
import { isSilent } from '../../src/stability/reading.ts';
import { formatValue } from '../charts/format-value.ts';
import { SmallMultiple } from '../charts/small-multiple.tsx';
import { VariationIcon } from '../charts/variation-icon.tsx';
import { Button } from '../design/button.tsx';
import { Said } from '../design/said.tsx';
import { kpiVoice } from '../kpi/kpi-voice.ts';
import { valueUnit } from '../kpi/value-unit.ts';
import { inAList, useVersionWords } from '../kpi/version-words.ts';
import { useLanguage, useWords } from '../language.tsx';
import { useIsMember } from '../shell/session.ts';
import { NoteForm } from './note-form.tsx';
import styles from './review.module.css';
import { multipleWindow, type ReviewedKpi, readingOf } from './review-data.ts';

/** One KPI of the deck: what it says, six weeks and twelve months over the year before, and its definition in full. */
export function Reviewed({ kpi, table }: { kpi: ReviewedKpi; table: boolean }) {
  const words = useWords();
  const { review, stability } = words;
  const language = useLanguage();
  const mayNote = useIsMember();
  const [noting, setNoting] = useState(false);
  const unit = valueUnit(kpi.unit);
  const say = (value: number, beside?: readonly number[]) => formatValue(language, value, unit, beside);
  const voice = kpiVoice(language, words, unit);
  const reading = readingOf(kpi);
  const silent = isSilent(reading);
  const icon = reading?.variation ?? 'no-reading';
  return (
    <section className={styles.kpi} aria-labelledby={`review-${kpi.key}`}>
      <div className={styles.top}>
        <span className={styles.icon}>
          {icon === 'none' ? null : (
            <VariationIcon kind={icon} size={22} {...(reading?.arrow ? { direction: reading.arrow } : {})} />
          )}
        </span>
        <h2 id={`review-${kpi.key}`}>
          <Link to="/kpis/$key" params={{ key: kpi.key }}>
            {kpi.name}
          </Link>
        </h2>
        <p className={styles.value}>
          <b>{reading && reading.value !== null && !silent ? say(reading.value) : '—'}</b>
          {reading?.range && !silent
            ? ` ${stability.range(say(reading.range.lower, [reading.range.upper]), say(reading.range.upper, [reading.range.lower]))}`
            : null}
          {silent && reading?.period && reading.value !== null
            ? ` ${say(reading.value)}, ${periodName(voice, reading.period, kpi.cadence)}`
            : null}
        </p>
      </div>
      <p className={styles.says}>
        {kpi.unexplained ? (
          <span className={icon === 'concern' ? `${styles.unexplained} ${styles.concern}` : styles.unexplained}>
            {review.unexplained}
          </span>
        ) : null}
        <Said>{reading ? readingSentences(voice, reading).reading : review.noReading}</Said>{' '}
        {kpi.unexplained && mayNote && !noting ? (
          <Button kind="act" onClick={() => setNoting(true)}>
            {review.whatHappened}
            <span className="visually-hidden"> ({kpi.name})</span>
          </Button>
        ) : null}
      </p>
      {noting ? (
        <NoteForm
          name={`note review ${kpi.key}`}
          kpis={[{ ...kpi, cadence: kpi.short.grain, periods: kpi.short.points.map(({ period }) => String(period)) }]}
          onDone={() => setNoting(false)}
        />
      ) : null}
      {kpi.notes.map((note) => (
        <p key={`${note.period} ${note.text}`} className={styles.note}>
          {stability.capital(periodName(voice, note.period, kpi.cadence, note.period))}
          {language === 'fr' ? '\u00a0: ' : ': '}
          {note.text}
        </p>
      ))}
      {reading ? (
        <div className={styles.multiple}>
          <SmallMultiple
            name={kpi.name}
            unit={unit}
            weeks={multipleWindow(reading, kpi.short, unit)}
            months={multipleWindow(reading, kpi.long, unit)}
            table={table}
          />
        </div>
      ) : null}
      <p className={styles.definition}>
        <DefinitionInFull kpi={kpi} />
      </p>
    </section>
  );
}

function DefinitionInFull({ kpi }: { kpi: ReviewedKpi }) {
  const { review } = useWords();
  const versionWords = useVersionWords(inAList);
  const { definition } = kpi;
  if (!definition) return review.noDefinition;
  return (
    <>
      {versionWords(definition)}{' '}
      {definition.unanswered.length > 0 ? (
        <span className={styles.open}>{review.unanswered(definition.unanswered.length)}</span>
      ) : null}{' '}
      <span className={styles.version}>{review.version(definition.number, review.statuses[definition.status])}</span>
    </>
  );
}
