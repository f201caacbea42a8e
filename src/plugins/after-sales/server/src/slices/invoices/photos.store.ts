import type { AttachPhoto, PhotoOfJob } from '../../../../shared/api/invoices';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { eventRows, insertEvents } from '../../kernel/events';
import { channelOf, type Scope } from '../../kernel/scope';
import { visibleJobs } from '../jobs';
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

/** Photos that the caller may see. */
const visible = (scope: Scope): Sql =>
  sql`p.owner = ${scope.owner} ${scope.agentId === undefined ? EVERYTHING : sql`and p.agent_id = ${scope.agentId}`} ${scope.technicianId === undefined ? EVERYTHING : ofTechnician(scope)}`;

/** The bytes of a photo; an agent's people see what their agency uploaded, a technician what belongs to the own work. */
export async function readPhoto(scope: Scope, db: Db, id: string): Promise<Buffer | null> {
  const row = await db.one(sql<{ bytes: Buffer }>`select p.bytes from as_photos p where ${visible(scope)} and p.id = ${id}::uuid`);
  return row?.bytes ?? null;
}

const LINE = sql`p.id, p.kind, p.width, p.height, to_char(p.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, i.number as report`;

/** The photos of a job and of its reports of work, as far as the caller may see them; null when there is no such job to be seen. */
export async function listPhotosOf(scope: Scope, db: Db, jobId: string): Promise<PhotoOfJob[] | null> {
  const row = await db.one(sql<{ items: PhotoOfJob[] }>`select (select coalesce(jsonb_agg(to_jsonb(l) order by l.at, l.id), '[]') from (
        select ${LINE} from as_photos p left join as_invoices i on i.document_id = p.invoice_id where p.job_id = j.document_id and ${visible(scope)}
        union select ${LINE} from as_invoices i join as_photos p on p.invoice_id = i.document_id where i.job_id = j.document_id and ${visible(scope)}) l) as items
    from as_jobs j where ${visibleJobs(scope)} and j.document_id = ${jobId}`);
  return row?.items ?? null;
}

/** Whether there is such a job to be seen. */
export async function isJobVisible(scope: Scope, db: Db, jobId: string): Promise<boolean> {
  return (await db.one(sql`select j.document_id from as_jobs j where ${visibleJobs(scope)} and j.document_id = ${jobId}`)) !== null;
}

/** Says what a photo shows and of which job; null when there is no such photo of the caller's that belongs to nothing yet. */
export async function attachToJob(scope: Scope, tx: Tx, jobId: string, { photo, kind }: AttachPhoto, at: Date): Promise<PhotoOfJob | null> {
  const event = { type: 'job.photo-added', subject: { type: 'job', id: jobId }, data: { photo, kind } };
  return tx.one(sql<PhotoOfJob>`with taken as (update as_photos p set job_id = ${jobId}, kind = ${kind} where ${visible(scope)} and p.id = ${photo}::uuid and p.job_id is null and p.invoice_id is null
      returning p.id, p.kind, p.width, p.height, to_char(p.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, null::text as report),
    events as (${insertEvents(eventRows({ scope, channel: channelOf(scope.actor), at }, [event]))} where exists (select from taken))
    select id, kind, width, height, at, report from taken`);
}
