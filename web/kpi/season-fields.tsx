import { useFormat, useWords } from '../language.tsx';
import { parseNumber } from './parse-number.ts';
import styles from './season-fields.module.css';

export type Season = readonly { month: number; share: number }[] | null;
/** As it is typed, a percentage a month. */
export type TypedSeason = Readonly<Record<number, string>>;

export const typedSeason = (season: Season): TypedSeason =>
  Object.fromEntries((season ?? []).map(({ month, share }) => [month, String(Number((share * 100).toFixed(1)))]));

export function seasonOf(typed: TypedSeason): Season {
  const said = Object.entries(typed).flatMap(([key, value]) => {
    const share = value.trim() === '' ? 0 : parseNumber(value, true);
    return share === undefined || share === 0 ? [] : [{ month: Number(key), share }];
  });
  return said.length === 0 ? null : said;
}

interface Props {
  readonly typed: TypedSeason;
  readonly onChange: (typed: TypedSeason) => void;
}

/** Twelve months, each with the difference one already knows; a month left empty is like the others. */
export function SeasonFields({ typed, onChange }: Props) {
  const words = useWords().kpiPage.settings;
  const format = useFormat();
  const say = (month: number, text: string) => onChange({ ...typed, [month]: text });
  return (
    <>
      <p className={styles.help}>{words.seasonHelp}</p>
      <div className={styles.months}>
        {Array.from({ length: 12 }, (_, rank) => {
          const month = rank + 1;
          const name = format.date(`2026-${String(month).padStart(2, '0')}-01`, { month: 'long' });
          const text = typed[month] ?? '';
          return (
            <label key={month} className={styles.month}>
              <span>{name}</span>
              <input
                aria-label={words.seasonMonth(name)}
                aria-invalid={text.trim() !== '' && parseNumber(text, true) === undefined}
                inputMode="decimal"
                placeholder="0"
                value={text}
                onChange={(event) => say(month, event.currentTarget.value)}
              />
            </label>
          );
        })}
      </div>
    </>
  );
}
