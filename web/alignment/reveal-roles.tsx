import { useFormat, useWords } from '../language.tsx';
import type { Revealed } from './alignment-data.ts';
import styles from './reveal-summary.module.css';

/** Where each role stands, where roles were asked for: from its lowest number to its highest. */
export function RevealRoles({ numbers }: { numbers: NonNullable<Revealed['numbers']> }) {
  const { alignment, alignmentPage } = useWords();
  const { reveal } = alignmentPage;
  const format = useFormat();
  const values = new Map(numbers.clusters.map(({ hash, value }) => [hash, value]));
  const roles = Map.groupBy(
    (numbers.givers ?? []).flatMap(({ hash, by }) => by.map((one) => ({ ...one, value: values.get(hash) ?? null }))),
    ({ said }) => said,
  );
  return (
    <section className={styles.roles}>
      <h2>{reveal.byRole}</h2>
      {roles.size === 0 ? <p className={styles.quiet}>{reveal.rolesHidden}</p> : null}
      <ul>
        {[...roles].map(([role, given]) => {
          const counted = given.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b);
          const [low, high] = [counted[0], counted.at(-1)];
          return (
            <li key={role}>
              <span>
                {reveal.role(
                  role,
                  given.reduce((sum, { people }) => sum + people, 0),
                )}
              </span>
              <b>
                {low === undefined || high === undefined
                  ? '—'
                  : low === high
                    ? format.number(low)
                    : alignment.reveal.fromTo(format.number(low), format.number(high))}
              </b>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
