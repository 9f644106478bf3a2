import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 700px)');

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
