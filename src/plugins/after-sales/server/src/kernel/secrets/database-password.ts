import pg from 'pg';
import type { Connection } from '../db/connection';
import { weaknessOf } from './weak-secrets';

/** What the pictures of containers, manuals and hurried people set. Who tries a door tries these first. */
const TRIED_FIRST = /^(postgres(ql)?|pass(word|w0rd)?|change[-_]?me|secret|admin|root|strapi|user|test|example|default|qwerty|letmein|[01]?123456\d{0,4})\d{0,4}$/i;

/** People type them, so they may be shorter than a key. */
const TYPED = { shortest: 12, leastBits: 32 };

const isThisMachine = (host: string): boolean => host.startsWith('/') || host === 'localhost' || host === '::1' || host === '[::1]' || host.startsWith('127.');

export interface Judgement {
  /** A start with it is refused: whoever reaches the database's port is in. */
  refused: boolean;
  /** What is wrong with it; never the password itself. */
  why: string;
}

/**
 * What is wrong with the password of the database; undefined when nothing is, or when there is none (a certificate or
 * the system's own user may stand in its place). Only a plainly known one of a database that is reached over a network is
 * refused: elsewhere it is told, because the same machine has other doors and an installation that works goes on working.
 */
export function judgeDatabasePassword({ host, user, password }: { host: string; user?: string; password?: unknown }): Judgement | undefined {
  if (typeof password !== 'string' || password === '') return undefined;
  const isKnown = TRIED_FIRST.test(password) || password.toLowerCase() === user?.toLowerCase();
  const why = isKnown ? 'is one that is tried first' : weaknessOf(password, TYPED);
  return why === undefined ? undefined : { refused: isKnown && !isThisMachine(host), why };
}

/**
 * Only production judges, as with the other secrets.
 * @throws when the database's password is plainly known and its door stands open to a network
 */
export function refuseKnownDatabasePassword(connection: Connection, warn: (message: string) => void): void {
  if (process.env.NODE_ENV !== 'production') return;
  // The client reads addresses and the environment just as the pool will; nothing is connected.
  const judged = judgeDatabasePassword(new pg.Client(connection));
  if (!judged) return;
  const what = `the password of the database (DATABASE_URL or DATABASE_PASSWORD) ${judged.why}`;
  if (judged.refused) throw new Error(`after-sales refuses to start in production while ${what}. Give the role another one (alter role … password …)`);
  warn(`after-sales: ${what}; whoever reaches the database has everything`);
}
