import { refusalSentence } from '../../../i18n/dictionary.ts';
import { useFormat, useWords } from '../../language.tsx';
import { useSession } from '../../shell/session.ts';
import styles from './invitation-list.module.css';
import type { Invitation } from './people-data.ts';

/** Where the letter of an invitation is; where it does not leave, why, and what to do meanwhile. */
export function LetterState({ invitation: { letter } }: { invitation: Invitation }) {
  const dictionary = useWords();
  const words = dictionary.invitationLetter.list;
  const format = useFormat();
  const zone = useSession().organisation.timezone;
  if (letter === null) return words.byHand;
  if (letter.state === 'waiting') return words.waiting;
  if (letter.state === 'sent')
    return words.sent(format.instant(letter.at, zone, { dateStyle: 'long', timeStyle: 'short' }));
  const why = letter.problem ? refusalSentence(dictionary, letter.problem.code, letter.problem.params) : '';
  return (
    <span className={styles.notLeft}>
      {words[letter.state]} {why} {words.instead}
    </span>
  );
}
