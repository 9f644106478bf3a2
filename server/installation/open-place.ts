import { openStore, type Store, type StoreSettings } from '../../store/store.ts';
import { migrateAuth } from '../auth/auth.ts';

/** An installation's store with all its tables, those of sign-in included, without a server. */
export function openPlace(place: StoreSettings): Promise<Store> {
  return openStore({ ...place, migrateBeside: migrateAuth });
}
