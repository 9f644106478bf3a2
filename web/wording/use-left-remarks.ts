import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { needsExplanation } from '../../src/wording/act.ts';
import type { FindingCode } from '../../src/wording/read-line.ts';
import { textKey } from '../../src/wording/text-key.ts';
import { api } from '../api.ts';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import { sessionQuery } from '../shell/session.ts';
import { leaveHere, leftHere, takeBackHere } from './left-remarks.ts';

export interface LeftRemarks {
  readonly left: readonly FindingCode[];
  /** False while the server has not said yet what others left on this very sentence. */
  readonly known: boolean;
  readonly leave: (code: FindingCode, why?: string) => void;
}

/**
 * Remarks waved away on this text: by this browser, and by anyone of the organisation once signed in. The server is
 * asked about a key that recognises the text, never about the text. `settled`: the writer pauses.
 */
export function useLeftRemarks(text: string, settled: boolean): LeftRemarks {
  const { left: said } = useWords().sortPage.remark;
  const signedIn = (useQuery(sessionQuery()).data?.session ?? null) !== null;
  const [, setTurn] = useState(0);
  const key = textKey(text);
  const ask = signedIn && settled && text.trim() !== '';
  const query = api.remark.left.queryOptions({ input: { textKey: key }, enabled: ask, retry: false });
  const { data, isPending } = useQuery(query);
  const queries = useQueryClient();
  const dismiss = useMutation(api.remark.dismiss.mutationOptions());
  const takeBack = useMutation(api.remark.takeBack.mutationOptions());
  // Signed in, an explanation counts once the server has it: it asks for it too.
  const here = leftHere(text).filter((code) => !signedIn || !needsExplanation(code));
  const remembering = (codes: readonly FindingCode[]) => {
    queries.setQueryData(query.queryKey, { codes: [...codes] });
    setTurn((turn) => turn + 1);
  };
  const leave = (code: FindingCode, why?: string) => {
    const before = data?.codes ?? [];
    leaveHere(text, code);
    remembering([...before, code]);
    if (signedIn) dismiss.mutate({ textKey: key, code, why: why ?? null });
    say(said, () => {
      takeBackHere(text, code);
      remembering(before);
      if (signedIn) takeBack.mutate({ textKey: key, code });
    });
  };
  return { left: [...here, ...(data?.codes ?? [])], known: !ask || !isPending, leave };
}
