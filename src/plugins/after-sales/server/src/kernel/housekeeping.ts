import { sql } from './db/sql';
import { poolDb } from './db/tx';
import type { Job } from './jobs';
import { forgetExpiredCodes } from './one-time-codes';
import { forgetOldSessions } from './rights/rights.store';

/** Forgets answered idempotency keys after the configured days, and limits, codes and sessions that are over. Every night. */
export const housekeeping: Job = {
  name: 'kernel:housekeeping',
  crontab: '17 23 * * *',
  async work(_payload, kernel) {
    const db = poolDb(kernel.pool);
    await db.many(sql`delete from as_idempotency where at < now() - make_interval(days => ${kernel.config.idempotency.keepDays}::int)`);
    await db.many(sql`delete from as_limits where expire < ${Date.now()}::bigint`);
    await forgetExpiredCodes(db, kernel.clock.now());
    await forgetOldSessions(db);
  },
};

/** Persian trigram search must work: in a database with the wrong character type `show_trgm('یخچال')` is empty. */
export const searchMigration = {
  name: 'kernel/0000-search',
  sql: `create extension if not exists pg_trgm;
    do $$ begin
      if cardinality(show_trgm('یخچال')) = 0 then
        raise exception 'after-sales: this database can''t search Persian text; create it with LC_CTYPE C.UTF-8 or another UTF-8 locale';
      end if;
    end $$`,
};
