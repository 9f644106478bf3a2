import { refusalSentence } from '../../i18n/dictionary.ts';
import { useFormat, useWords } from '../language.tsx';
import styles from './verification.module.css';
import type { Shown } from './verification-data.ts';

type Check = Shown['checks'][number];

/** One check: passed or not, what it found, and that it is of a meaning of before. */
export function FoundCheck({ check }: { check: Check }) {
  const { verification: words } = useWords();
  const say = useFound();
  return (
    <>
      <CheckMark passed={check.passed && check.current} />
      <span>
        <b>{words.kinds[check.kind]}</b>, {check.passed ? words.passed : words.failed}
        {words.colon}
        {say(check)}
        {check.current ? null : <span className={styles.quiet}> ({words.stale})</span>}
      </span>
    </>
  );
}

/** What a check found, in words: periods as people write them. */
function useFound(): (check: Check) => string {
  const dictionary = useWords();
  const format = useFormat();
  const sentences = dictionary.verification.found as Readonly<Record<string, (params: never) => string>>;
  return ({ found: { code, params } }) => {
    const said = typeof params.period === 'string' ? { ...params, period: format.date(params.period) } : params;
    const sentence = sentences[code]?.(said as never) ?? refusalSentence(dictionary, code, said);
    const why = params.why as { code: string; params: Record<string, unknown> } | undefined;
    return why ? `${sentence} ${refusalSentence(dictionary, why.code, why.params)}` : sentence;
  };
}

/** A tick, a cross, or an empty ring; the word beside it says the same. */
export function CheckMark({ passed }: { passed: boolean | null }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" className={styles.mark}>
      <circle cx="9" cy="9" r="7.5" {...(passed === null ? { strokeDasharray: '3 3' } : {})} />
      {passed === true ? <path d="M5.5 9.2l2.4 2.5 4.6-5" /> : null}
      {passed === false ? <path d="M6 6l6 6M12 6l-6 6" /> : null}
    </svg>
  );
}
