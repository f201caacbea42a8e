import { createHash } from 'node:crypto';
import { escapeLiteral, type Pool, type QueryResult } from 'pg';
import { sql } from './db/sql';
import { runTx, type Tx } from './db/tx';
import { AppError } from './http/errors';
import type { Reply } from './http/registry';
import type { Scope } from './scope';

/**
 * Exactly one effect per key. The key's row, the effect and the stored answer commit together; a refusal rolls all of it
 * back and is decided anew the next time. Looking up the key rides along with BEGIN and storing the answer with COMMIT,
 * so a command costs no round trip more than without it.
 */
export const idempotencyMigration = {
  name: 'kernel/0001-idempotency',
  sql: `create table as_idempotency (
    key_hash bytea primary key,
    body_hash bytea not null,
    status smallint not null,
    answer text not null,
    at timestamptz not null default now()
  );
  create index as_idempotency_at_ix on as_idempotency (at)`,
};

export interface Once {
  /** Who sends it and to which route: the same key of another caller or another route is another key. */
  scope: Scope;
  route: string;
  key: string;
  body: unknown;
  /** Names to lock for this transaction before it looks at anything. */
  locks?: readonly string[];
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** JSON with sorted keys, so that the same body with another order of fields is the same body. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  ) ?? 'null';

interface Claim {
  free: boolean;
  stored?: { status: number; body_hash: Buffer; answer: string };
}

const readClaim = ([lock, stored]: QueryResult[]): Claim => ({
  free: (lock?.rows[0] as { free: boolean }).free,
  stored: stored?.rows[0] as Claim['stored'],
});

/** The locks behind names, in one order for everybody, so that two calls with the same names can't wait for each other. */
const locksOf = (owner: string, names: readonly string[]): bigint[] =>
  [...new Set(names.map((name) => sha256(`${owner}\0${name}`).readBigInt64BE()))].sort((a, b) => (a < b ? -1 : 1));

const lockStatements = (owner: string, names: readonly string[]): string => locksOf(owner, names).map((lock) => `; select pg_advisory_xact_lock(${lock})`).join('');

/** Takes the same locks as a route's `locks`, for a use-case that learns the names only after its first look. */
export async function lockNames(tx: Tx, owner: string, names: readonly string[]): Promise<void> {
  for (const lock of locksOf(owner, names)) await tx.many(sql`select from pg_advisory_xact_lock(${String(lock)}::bigint)`);
}

export type Outcome = Reply & { replayed: boolean; roundTrips: number };

/**
 * Runs `work` in one transaction, at most once per key.
 * @throws idempotency.in-flight (409) while the same key is being worked on; idempotency.other-body (422) when the key
 * was used for something else.
 */
export async function runOnce(pool: Pool, once: Once, retryOn: ReadonlySet<string>, work: (tx: Tx) => Promise<Reply>): Promise<Outcome> {
  const { actor, owner } = once.scope;
  const keyHash = sha256([owner, actor.kind, actor.id, once.route, once.key].join('\0'));
  const bodyHash = sha256(canonicalJson(once.body));
  // Only hexadecimal digits and a number of ours go into these statements; each sees the database as it is after the
  // one before, so a key that was committed while we waited for nothing is found.
  const openWith = `select pg_try_advisory_xact_lock(${keyHash.readBigInt64BE()}) as free;
    select status, body_hash, answer from as_idempotency where key_hash = '\\x${keyHash.toString('hex')}'${lockStatements(owner, once.locks ?? [])}`;

  const { result, roundTrips } = await runTx(
    pool,
    { openWith, opened: readClaim, retryOn: new Set([...retryOn, 'as_idempotency_pkey']) },
    async (tx, claim): Promise<{ result: Reply & { replayed: boolean }; closeWith?: string; rollback?: boolean }> => {
      if (claim.stored) {
        if (!claim.stored.body_hash.equals(bodyHash)) throw new AppError('idempotency.other-body');
        return { result: { status: claim.stored.status, body: JSON.parse(claim.stored.answer) as unknown, replayed: true }, rollback: true };
      }
      if (!claim.free) throw new AppError('idempotency.in-flight', { retryAfterSeconds: 1 });
      const reply = await work(tx);
      const values = [`'\\x${keyHash.toString('hex')}'`, `'\\x${bodyHash.toString('hex')}'`, reply.status ?? 200, escapeLiteral(JSON.stringify(reply.body ?? null))];
      return { result: { ...reply, replayed: false }, closeWith: `insert into as_idempotency (key_hash, body_hash, status, answer) values (${values.join(', ')})` };
    },
  );
  return { ...result, roundTrips };
}
