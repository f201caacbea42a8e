import { sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import type { CleanPhoto } from './photos';

export async function insertPhoto(scope: Scope, tx: Tx, id: string, { bytes, width, height }: CleanPhoto): Promise<void> {
  await tx.many(sql`insert into as_photos (id, owner, agent_id, uploaded_by, width, height, bytes)
    values (${id}::uuid, ${scope.owner}, ${scope.agentId ?? null}, ${`${scope.actor.kind}:${scope.actor.id}`}, ${width}::int, ${height}::int, ${bytes}::bytea)`);
}

/** The bytes of a photo; an agent's people see what their agency uploaded and nothing else. */
export async function readPhoto(scope: Scope, db: Db, id: string): Promise<Buffer | null> {
  const row = await db.one(sql<{ bytes: Buffer }>`select bytes from as_photos where owner = ${scope.owner} and id = ${id}::uuid
    and (${scope.agentId ?? null}::text is null or agent_id = ${scope.agentId ?? null})`);
  return row?.bytes ?? null;
}
