import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { refusalSentence } from '../../i18n/dictionary.ts';
import { api } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import { countsSaid } from './counts-said.ts';
import styles from './goals.module.css';
import { type Import, importQuery } from './import-data.ts';
import { LeftOut, leftOutOf } from './left-out.tsx';

/** An import while it goes in: how far, the way to stop it; then what went in, each with its place. */
export function ImportState({ found }: { found: Import }) {
  const dictionary = useWords();
  const words = dictionary.goalImport.progress;
  const { number } = useFormat();
  const queries = useQueryClient();
  const { id, state, lines, linesInAll, problem } = found;
  const follow = () => queries.invalidateQueries({ queryKey: importQuery(id).queryKey });
  const stop = useMutation(api.goalImport.cancel.mutationOptions({ onSuccess: follow }));
  const resume = useMutation(api.goalImport.resume.mutationOptions({ onSuccess: follow }));
  const going = state === 'waiting' || state === 'running';
  const said = words.lines(number(lines), number(linesInAll));
  return (
    <div className={styles.stack}>
      <p className={styles.said} role="status">
        {words[state]}
      </p>
      <p className={styles.number}>{said}</p>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={words.label}
        aria-valuemin={0}
        aria-valuemax={linesInAll}
        aria-valuenow={lines}
        aria-valuetext={said}
      >
        <span style={{ width: `${linesInAll > 0 ? (100 * lines) / linesInAll : 100}%` }} />
      </div>
      {problem && state !== 'done' ? (
        <p className={styles.more}>{refusalSentence(dictionary, problem.code, problem.params)}</p>
      ) : null}
      <div className={styles.acts}>
        {going ? (
          <Button kind="outline" busy={stop.isPending} onClick={() => stop.mutate({ id })}>
            {words.stop}
          </Button>
        ) : null}
        {state === 'cancelled' || state === 'failed' ? (
          <Button busy={resume.isPending} onClick={() => resume.mutate({ id })}>
            {words.resume}
          </Button>
        ) : null}
        {going ? (
          <span className={styles.quiet}>{words.leave}</span>
        ) : (
          <LinkButton kind="outline" to="/okrs/import">
            {words.another}
          </LinkButton>
        )}
      </div>
      {stop.error || resume.error ? <RefusalMessage error={stop.error ?? resume.error} /> : null}
      {going ? null : <WentIn found={found} />}
    </div>
  );
}

function WentIn({ found }: { found: Import }) {
  const { goalImport, okr } = useWords();
  const words = goalImport.progress;
  const { counts, cycles, objectives, kpis, teams } = found;
  const said = countsSaid(goalImport, counts);
  const leftOut = leftOutOf.get(found.id);
  return (
    <>
      <ul className={styles.counts}>
        {said.length === 0 ? <li>{words.nothing}</li> : said.map((phrase) => <li key={phrase}>{phrase}</li>)}
      </ul>
      {leftOut ? (
        <div>
          <p className={styles.quiet}>{words.leftOut}</p>
          <LeftOut {...leftOut} />
        </div>
      ) : null}
      {cycles.length > 0 ? (
        <Section title={words.cycles} rule="hairline">
          <ul className={styles.links}>
            {cycles.map(({ id, name, state, objectives: count }) => (
              <li key={id}>
                <Link to="/okrs/$id" params={{ id }}>
                  {name}
                </Link>{' '}
                <span className={styles.quiet}>
                  {okr.states[state]} · {words.drafts(count)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {objectives.length > 0 ? (
        <Section title={words.objectives} rule="hairline">
          <ul className={styles.links}>
            {objectives.map(({ id, title }) => (
              <li key={id}>
                <Link to="/okrs/objectives/$id" params={{ id }} className={styles.text}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {kpis.length > 0 ? (
        <Section title={words.kpis} rule="hairline">
          <ul className={styles.links}>
            {kpis.map(({ key, name }) => (
              <li key={key}>
                <Link to="/kpis/$key" params={{ key }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {teams.length > 0 ? (
        <Section title={words.teams} rule="hairline">
          <ul className={styles.links}>
            {teams.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          <p>
            <LinkButton kind="act" to="/people">
              {words.toPeople}
            </LinkButton>
          </p>
        </Section>
      ) : null}
    </>
  );
}
