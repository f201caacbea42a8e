import type { Core } from '@strapi/strapi';
import type { Pool } from 'pg';
import { withTx } from '../db/tx';
import type { Route } from '../http/registry';
import type { Log } from '../kernel';
import { restoreGrants, writeKnownNames } from './keep-grants.store';
import { PERMISSION_PREFIX as PREFIX } from './rights';

/** Every name on which this release lets somebody give a right: its actions, its types and their fields. */
export function knownNames(routes: readonly Route[], contentTypes: Core.Strapi['contentTypes']): string[] {
  const types = Object.entries(contentTypes).filter(([uid]) => uid.startsWith(PREFIX));
  return [
    ...routes.map(({ id }) => `${PREFIX}${id}`),
    ...types.flatMap(([uid, { attributes }]) => [uid, ...Object.keys(attributes).map((field) => `${uid}#${field}`)]),
  ];
}

/**
 * Strapi deletes every grant whose action it doesn't know: one start with the plugin off, or of an older release, would
 * take rights from roles and tokens for good. Triggers (keep-grants.sql.ts) keep a copy of each; every start says which
 * names it knows and puts back what is missing of them. It runs after our migrations and before Strapi
 * looks through the grants, so that an older release has said what it doesn't know before that is deleted.
 */
export async function keepGrants(pool: Pool, names: readonly string[], log: Log): Promise<void> {
  const restored = await withTx(pool, async (tx) => {
    await writeKnownNames(tx, names);
    return restoreGrants(tx);
  });
  if (restored > 0) log.warn(`after-sales: Strapi was started without the plugin or with an older release; ${restored} grants that it had deleted are back`);
}
