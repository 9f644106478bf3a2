import { useCallback } from 'react';
import { useDefinitionSentence } from '../source/vocabulary.ts';

type Version = Parameters<ReturnType<typeof useDefinitionSentence>['sentence']>[0] & {
  readonly kind: 'structured' | 'described';
};

/** A definition to be read: its sentence, or what was written of a number that is typed; nothing where nothing was. */
export function useDefinitionSaid(): (version: Version) => string {
  const { sentence } = useDefinitionSentence();
  return useCallback(
    (version) => (version.kind === 'described' ? String(version.body.formula ?? '') : sentence(version)),
    [sentence],
  );
}
