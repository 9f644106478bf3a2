import { PostgresAdapter, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';

/** bigint as a number: no count of ours passes 2^53, and SQLite gives numbers too. */
const BIGINT = 20;

class PortablePostgresAdapter extends PostgresAdapter {
  // Kysely would take an advisory lock, which databases that merely speak PostgreSQL lack. The lease of
  // `migration-lease.ts` is held before the migrator is called.
  override async acquireMigrationLock() {}
  override async releaseMigrationLock() {}
}

class PortablePostgresDialect extends PostgresDialect {
  override createAdapter() {
    return new PortablePostgresAdapter();
  }
}

export function postgresDialect(url: string): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    // A database that lets nobody in is a fault of the request, in the log: nobody waits for ever.
    connectionTimeoutMillis: 30_000,
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === BIGINT ? Number : types.getTypeParser(oid, format ?? 'text')) as typeof types.getTypeParser,
    },
  });
  // An idle connection that the database closes is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return new PortablePostgresDialect({ pool });
}
