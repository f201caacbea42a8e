import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import type { CleanPhoto } from './photos';

const uploader = ({ actor }: Scope): string => `${actor.kind}:${actor.id}`;

export async function insertPhoto(scope: Scope, tx: Tx, id: string, { bytes, width, height }: CleanPhoto): Promise<void> {
  await tx.many(sql`insert into as_photos (id, owner, agent_id, uploaded_by, width, height, bytes)
    values (${id}::uuid, ${scope.owner}, ${scope.agentId ?? null}, ${uploader(scope)}, ${width}::int, ${height}::int, ${bytes}::bytea)`);
}

const EVERYTHING = sql``;

/** What a technician uploaded, and what stands on a report of this technician's. */
const ofTechnician = (scope: Scope): Sql =>
  sql`and (p.uploaded_by = ${uploader(scope)} or exists (select from as_invoices i where i.owner = p.owner and i.document_id = p.invoice_id and i.technician_id = ${scope.technicianId}))`;

/** The bytes of a photo; an agent's people see what their agency uploaded, a technician what belongs to the own work. */
export async function readPhoto(scope: Scope, db: Db, id: string): Promise<Buffer | null> {
  const row = await db.one(sql<{ bytes: Buffer }>`select p.bytes from as_photos p where p.owner = ${scope.owner} and p.id = ${id}::uuid
    ${scope.agentId === undefined ? EVERYTHING : sql`and p.agent_id = ${scope.agentId}`} ${scope.technicianId === undefined ? EVERYTHING : ofTechnician(scope)}`);
  return row?.bytes ?? null;
}
