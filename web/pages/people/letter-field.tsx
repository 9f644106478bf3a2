import { CheckField } from '../../design/field.tsx';
import { useWords } from '../../language.tsx';
import { useSession } from '../../shell/session.ts';

interface LetterFieldProps {
  /** What links in letters begin with. */
  readonly address: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

/** There only where this installation sends letters. */
export function LetterField({ address, checked, onCheck }: LetterFieldProps) {
  const { offer } = useWords().invitationLetter;
  const { language } = useSession().organisation;
  return (
    <CheckField
      label={offer.send}
      help={address === location.origin ? offer.help(offer.language[language]) : offer.otherAddress(address)}
      checked={checked}
      onChange={(event) => onCheck(event.target.checked)}
    />
  );
}
