import type { World } from '../support/world';

const OF_OTHERS = ['plugin::users-permissions.user', 'admin::user'];

/** Every attribute of every type of ours and of both kinds of users, and every column of our tables: what somebody who guesses would guess. */
export async function knownNames({ app }: World): Promise<string[]> {
  const types = app.strapi.contentTypes as Record<string, { plugin?: string; attributes: object }>;
  const attributes = Object.entries(types).filter(([uid, { plugin }]) => plugin === 'after-sales' || OF_OTHERS.includes(uid)).flatMap(([, type]) => Object.keys(type.attributes));
  const columns = await app.sql<{ name: string }>(`select distinct column_name::text as name from information_schema.columns where table_schema = 'public' and (table_name like 'as\\_%' or table_name in ('up_users', 'admin_users'))`);
  return [...new Set([...attributes, ...columns.map(({ name }) => name)])].sort();
}

/** Groups of at most `size`. */
export const chunksOf = <T>(items: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
