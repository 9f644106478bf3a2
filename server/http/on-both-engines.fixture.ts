import { onBothEngines as onBothStores, type TestStore } from '../../store/test-store.ts';
import { migrateAuth } from '../auth/auth.ts';

/** The same facts on both engines, in places that have the tables of sign-in too. */
export const onBothEngines = (title: string, facts: (open: () => Promise<TestStore>) => void): void =>
  onBothStores(title, facts, migrateAuth);
