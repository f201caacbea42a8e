import { sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import { candidateAgents } from '../agents';
import { areaCodesIn } from '../codings';
import type { Candidate } from './domain/propose';

export interface ProposalRow {
  agent_id: string | null;
  province_code: string | null;
  city_code: string | null;
  region_by: string;
  contact_phone: string | null;
  landlines: string[];
  category_code: string | null;
  brand_code: string | null;
  refused_by: string[];
}

/** What a proposal needs to know of a job: where, what, and who gave it back before. */
export async function factsForProposal(scope: Scope, db: Db, id: string): Promise<ProposalRow | null> {
  return db.one(sql<ProposalRow>`select j.agent_id, r.province_code, r.city_code, r.region_by, r.contact_phone, d.category_code, d.brand_code,
      (select coalesce(array_agg(p.e164 order by p.position), '{}') from as_customer_phones p where p.customer_id = r.customer_id and p.kind = 'landline') as landlines,
      (select coalesce(array_agg(distinct e.data->>'agentBefore'), '{}') from as_events e where e.owner = j.owner and e.subject_type = 'job' and e.subject_id = j.document_id
        and e.type = 'job.refuse' and e.data ? 'agentBefore') as refused_by
    from as_jobs j join as_receptions r on r.document_id = j.reception_id join as_devices d on d.document_id = j.device_id
    where j.owner = ${scope.owner} and j.document_id = ${id}`);
}

/** The area codes that a landline begins with. */
export async function areasOf(scope: Scope, db: Db, prefixes: readonly string[]): Promise<{ code: string; province: string }[]> {
  const row = await db.one(sql<{ areas: { code: string; province: string }[] }>`select (${areaCodesIn(scope, prefixes)}) as areas`);
  return row?.areas ?? [];
}

interface Wanted {
  prefixes: readonly string[];
  city: string | null;
  province: string | null;
  category: string | null;
  brand: string | null;
}

export async function findCandidates(scope: Scope, db: Db, wanted: Wanted): Promise<Candidate[]> {
  const row = await db.one(sql<{ agents: Candidate[] }>`select (${candidateAgents(scope, wanted)}) as agents`);
  return row?.agents ?? [];
}
