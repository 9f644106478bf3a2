import { useState } from 'react';
import type { FindingCode } from '../../src/wording/read-line.ts';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import { leaveHere, leftHere, takeBackHere } from './left-remarks.ts';

export interface LeftRemarks {
  readonly left: readonly FindingCode[];
  /** False while the server has not said yet what others left on this very sentence. */
  readonly known: boolean;
  readonly leave: (code: FindingCode, why?: string) => void;
}

/** Remarks waved away on this text: by this browser, and by anyone of the organisation once signed in. */
export function useLeftRemarks(text: string): LeftRemarks {
  const { left: said } = useWords().sortPage.remark;
  const [, setTurn] = useState(0);
  const again = () => setTurn((turn) => turn + 1);
  const leave = (code: FindingCode) => {
    leaveHere(text, code);
    again();
    say(said, () => {
      takeBackHere(text, code);
      again();
    });
  };
  return { left: leftHere(text), known: true, leave };
}
