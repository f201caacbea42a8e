import { sql } from '../db/sql';
import type { Db } from '../db/tx';

export async function insertCode(db: Db, row: { id: string; codeHash: Buffer; expiresAt: Date }): Promise<void> {
  await db.many(sql`insert into as_one_time_codes (id, code_hash, expires_at) values (${row.id}::uuid, ${row.codeHash}, ${row.expiresAt}::timestamptz)`);
}

export interface Tried {
  accepted: boolean;
  tries: number;
}

/**
 * One try at a code, in one statement: PostgreSQL lets one try after the other at the row and looks at the number again
 * for each, so of any number of tries at once exactly so many count. Null when there is nothing left to try at.
 */
export async function tryCode(db: Db, { id, codeHash, tries, now }: { id: string; codeHash: Buffer; tries: number; now: Date }): Promise<Tried | null> {
  return db.one(sql<Tried>`update as_one_time_codes c set tries = c.tries + 1, used_at = case when c.code_hash = ${codeHash} then ${now}::timestamptz end
    where c.id = ${id}::uuid and c.used_at is null and c.tries < ${tries}::int and c.expires_at > ${now}::timestamptz
    returning c.used_at is not null as accepted, c.tries`);
}

/** Forgets codes that can no longer be used. */
export async function forgetExpiredCodes(db: Db, now: Date): Promise<void> {
  await db.many(sql`delete from as_one_time_codes where expires_at < ${now}::timestamptz`);
}
