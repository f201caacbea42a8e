import type { AgentAnswer, AgentLine, AgentSort, OverlapList, Skill, Territory } from '../../../../shared/api/agents';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';

export interface AgentRow {
  id: string;
  code: string;
  name: string;
  nameKey: string;
  phone: string | null;
  city: string | null;
  address: string | null;
  grade: string | null;
}

/** Writes one agent; the province follows from the city. */
export async function insertAgent(scope: Scope, tx: Tx, row: AgentRow, at: Date): Promise<void> {
  await tx.many(sql`insert into as_agents (document_id, owner, code, name, name_key, phone, city_code, province_code, address, grade, state, created_at, updated_at, published_at)
    select ${row.id}, ${scope.owner}, ${row.code}, ${row.name}, ${row.nameKey}, ${row.phone}, ${row.city}::text,
      (select c.province_code from as_cities c where c.owner = ${scope.owner} and c.code = ${row.city}::text), ${row.address}, ${row.grade}, 'active', t.at, t.at, t.at
    from (select ${at}::timestamptz at time zone 'utc' as at) t`);
}

/** The ids of agents by code. */
export async function agentIds(scope: Scope, db: Db, codes: readonly string[]): Promise<{ code: string; id: string }[]> {
  return db.many(sql<{ code: string; id: string }>`select code, document_id as id from as_agents where owner = ${scope.owner} and code = any(${codes}::text[])`);
}

export async function updateAgent(scope: Scope, tx: Tx, row: Pick<AgentRow, 'id' | 'name' | 'nameKey' | 'phone' | 'address' | 'grade'>, at: Date): Promise<void> {
  await tx.many(sql`update as_agents set name = ${row.name}, name_key = ${row.nameKey}, phone = ${row.phone}, address = ${row.address}, grade = ${row.grade},
      updated_at = ${at}::timestamptz at time zone 'utc' where owner = ${scope.owner} and document_id = ${row.id}`);
}

/** Retires or reinstates an agent; a retired one's people can't sign in. */
export async function setAgentState(scope: Scope, tx: Tx, id: string, state: 'active' | 'retired', at: Date): Promise<void> {
  await tx.many(sql`with agent as (update as_agents set state = ${state}, updated_at = ${at}::timestamptz at time zone 'utc'
      where owner = ${scope.owner} and document_id = ${id})
    update as_log_ins set state = ${state === 'active' ? 'active' : 'suspended'}
    where owner = ${scope.owner} and party_id = ${id} and state = ${state === 'active' ? 'suspended' : 'active'}`);
}

/** Makes these the agent's territories, and no others. */
export async function replaceTerritories(scope: Scope, tx: Tx, agentId: string, territories: readonly Territory[]): Promise<void> {
  await tx.many(sql`delete from as_agent_territories where owner = ${scope.owner} and agent_id = ${agentId}`);
  await tx.many(sql`insert into as_agent_territories (owner, agent_id, province_code, city_code, phone_prefix)
    select ${scope.owner}, ${agentId}, province, city, "phonePrefix" from jsonb_to_recordset(${JSON.stringify(territories)}::jsonb) as t(province text, city text, "phonePrefix" text)
    on conflict do nothing`);
}

/** Makes these the agent's skills, and no others. */
export async function replaceSkills(scope: Scope, tx: Tx, agentId: string, skills: readonly Skill[]): Promise<void> {
  await tx.many(sql`delete from as_agent_skills where owner = ${scope.owner} and agent_id = ${agentId}`);
  await tx.many(sql`insert into as_agent_skills (owner, agent_id, category_code, brand_code)
    select ${scope.owner}, ${agentId}, category, brand from jsonb_to_recordset(${JSON.stringify(skills)}::jsonb) as s(category text, brand text)
    on conflict do nothing`);
}

/** One agent with territories and skills; an agent's own people find only themselves. */
export async function findAgent(scope: Scope, db: Db, id: string): Promise<AgentAnswer | null> {
  return db.one(sql<AgentAnswer>`select a.document_id as id, a.code, a.name, a.phone, a.city_code as city, a.province_code as province, a.address, a.grade, a.state,
      (select coalesce(jsonb_agg(jsonb_build_object('province', t.province_code, 'city', t.city_code, 'phonePrefix', t.phone_prefix)
        order by t.province_code, t.city_code, t.phone_prefix), '[]') from as_agent_territories t where t.agent_id = a.document_id) as territories,
      (select coalesce(jsonb_agg(jsonb_build_object('category', s.category_code, 'brand', s.brand_code) order by s.category_code, s.brand_code), '[]')
        from as_agent_skills s where s.agent_id = a.document_id) as skills,
      (select count(*)::int from as_jobs j where j.owner = ${scope.owner} and j.agent_id = a.document_id and j.stage not in ('done', 'not-possible', 'cancelled')) as "openJobs"
    from as_agents a where a.owner = ${scope.owner} and a.document_id = ${id} and (${scope.agentId ?? null}::text is null or a.document_id = ${scope.agentId ?? null})`);
}

interface AgentFilter {
  /** Folded, for names. */
  pattern: string | null;
  /** Without spaces, as codings are searched: for the name of the city. */
  place: string | null;
  /** The digits of it, for phones. */
  digits: string | null;
  state: string | null;
  province: string | null;
  /** Undefined: in the order in which they were taken in. */
  sort: AgentSort | undefined;
  after: number | null;
  limit: number;
}

/** Names as people sort them; agents of one name stand in the order in which they were taken in. */
const CODE = sql`a.code`;
const NAME = sql`a.name collate as_reading_fa`;

const sortedBy = (sort: AgentSort): Sql => (sort === 'code' || sort === '-code' ? CODE : NAME);

/** The page before ended at a row; what it is sorted by is read there, so the mark of a page is the same for every order. */
const following = (scope: Scope, sort: AgentSort | undefined, after: number | null): Sql => {
  if (after === null) return sql``;
  if (sort === undefined) return sql`and a.id > ${after}::int`;
  const end = sql`(select ${sortedBy(sort)}, a.id from as_agents a where a.owner = ${scope.owner} and a.id = ${after}::int)`;
  return sort.startsWith('-') ? sql`and (${sortedBy(sort)}, a.id) < ${end}` : sql`and (${sortedBy(sort)}, a.id) > ${end}`;
};

const ordered = (sort: AgentSort | undefined): Sql => {
  if (sort === undefined) return sql`a.id`;
  return sort.startsWith('-') ? sql`${sortedBy(sort)} desc, a.id desc` : sql`${sortedBy(sort)}, a.id`;
};

export async function listAgents(scope: Scope, db: Db, { pattern, place, digits, state, province, sort, after, limit }: AgentFilter): Promise<(AgentLine & { seq: number })[]> {
  return db.many(sql<AgentLine & { seq: number }>`select a.id as seq, a.document_id as id, a.code, a.name, a.phone, a.city_code as city, a.province_code as province, a.grade, a.state from as_agents a
    where a.owner = ${scope.owner} and (${pattern}::text is null or a.name_key like ${pattern} or a.code ilike ${pattern} or a.phone like ${digits}::text
        or a.city_code in (select c.code from as_cities c where c.owner = ${scope.owner} and c.search_key like ${place}))
      and (${state}::text is null or a.state = ${state}) and (${province}::text is null or a.province_code = ${province}) ${following(scope, sort, after)}
    order by ${ordered(sort)} limit ${limit}::int`);
}

/** Where other active agents serve the very same territory; null when there is no such agent. */
export async function listOverlaps(scope: Scope, db: Db, id: string): Promise<OverlapList['items'] | null> {
  const row = await db.one(sql<{ items: OverlapList['items'] }>`select (select coalesce(jsonb_agg(jsonb_build_object('province', t.province_code, 'city', t.city_code, 'phonePrefix', t.phone_prefix,
        'agent', jsonb_build_object('id', o.document_id, 'name', o.name)) order by t.province_code, t.city_code, t.phone_prefix, o.name), '[]')
      from as_agent_territories t
      join as_agent_territories u on u.owner = t.owner and u.agent_id <> t.agent_id
        and (u.province_code = t.province_code or u.city_code = t.city_code or u.phone_prefix = t.phone_prefix)
      join as_agents o on o.document_id = u.agent_id and o.state = 'active' where t.agent_id = g.document_id) as items
    from as_agents g where g.owner = ${scope.owner} and g.document_id = ${id}`);
  return row?.items ?? null;
}

export interface TechnicianLine {
  id: string;
  name: string;
  phone: string | null;
  agent: string | null;
  state: string;
}

export async function insertTechnician(scope: Scope, tx: Tx, row: { id: string; agentId: string | null; name: string; phone: string | null }, at: Date): Promise<void> {
  await tx.many(sql`insert into as_technicians (document_id, owner, agent_id, name, phone, state, created_at, updated_at, published_at)
    select ${row.id}, ${scope.owner}, ${row.agentId}, ${row.name}, ${row.phone}, 'active', t.at, t.at, t.at from (select ${at}::timestamptz at time zone 'utc' as at) t`);
}

interface TechnicianFilter {
  agent: string | null;
  own: boolean;
  state: string | null;
  pattern: string | null;
  after: number | null;
  limit: number;
}

/** Technicians of one agent, of ours (`own`), or of everybody; an agent's people see their colleagues only. */
export async function listTechnicians(scope: Scope, db: Db, { agent, own, state, pattern, after, limit }: TechnicianFilter): Promise<(TechnicianLine & { seq: number })[]> {
  return db.many(sql<TechnicianLine & { seq: number }>`select t.id as seq, t.document_id as id, t.name, t.phone, t.agent_id as agent, t.state from as_technicians t
    where t.owner = ${scope.owner} and (${agent}::text is null or t.agent_id = ${agent}) and (not ${own}::boolean or t.agent_id is null)
      and (${state}::text is null or t.state = ${state}) and (${pattern}::text is null or t.name ilike ${pattern} or t.phone like ${pattern})
      and (${scope.agentId ?? null}::text is null or t.agent_id = ${scope.agentId ?? null}) and (${after}::int is null or t.id > ${after})
    order by t.id limit ${limit}::int`);
}

export async function findTechnician(scope: Scope, db: Db, id: string): Promise<TechnicianLine | null> {
  return db.one(sql<TechnicianLine>`select t.document_id as id, t.name, t.phone, t.agent_id as agent, t.state from as_technicians t
    where t.owner = ${scope.owner} and t.document_id = ${id} and (${scope.agentId ?? null}::text is null or t.agent_id = ${scope.agentId ?? null})`);
}

export async function setTechnicianState(scope: Scope, tx: Tx, id: string, state: 'active' | 'retired', at: Date): Promise<void> {
  await tx.many(sql`with technician as (update as_technicians set state = ${state}, updated_at = ${at}::timestamptz at time zone 'utc'
      where owner = ${scope.owner} and document_id = ${id})
    update as_log_ins set state = ${state === 'active' ? 'active' : 'blocked'} where owner = ${scope.owner} and member_id = ${id}`);
}

export interface DealerLine {
  seq: number;
  code: string;
  name: string;
  phone: string | null;
  city: string | null;
  state: string;
}

export async function insertDealer(scope: Scope, tx: Tx, row: { id: string; code: string; name: string; phone: string | null; city: string | null }, at: Date): Promise<void> {
  await tx.many(sql`insert into as_dealers (document_id, owner, code, name, phone, city_code, state, created_at, updated_at, published_at)
    select ${row.id}, ${scope.owner}, ${row.code}, ${row.name}, ${row.phone}, ${row.city}, 'active', t.at, t.at, t.at from (select ${at}::timestamptz at time zone 'utc' as at) t`);
}

export async function listDealers(scope: Scope, db: Db, { after, limit }: { after: number | null; limit: number }): Promise<DealerLine[]> {
  return db.many(sql<DealerLine>`select d.id as seq, d.code, d.name, d.phone, d.city_code as city, d.state from as_dealers d
    where d.owner = ${scope.owner} and (${after}::int is null or d.id > ${after}) order by d.id limit ${limit}::int`);
}

/** Every active agent with what speaks for it, as jsonb, for the proposal; counted in the database, weighed by the rule. */
export const candidateAgents = (scope: Scope, job: { prefixes: readonly string[]; city: string | null; province: string | null; category: string | null; brand: string | null }): Sql =>
  sql`select coalesce(jsonb_agg(to_jsonb(c)), '[]') from (select a.document_id as id, a.code, a.name,
      coalesce((select max(case when t.phone_prefix = any(${job.prefixes}::text[]) then 3 when t.city_code = ${job.city}::text then 2 when t.province_code = ${job.province}::text then 1 else 0 end)
        from as_agent_territories t where t.agent_id = a.document_id), 0) as region,
      coalesce((select max(length(t.phone_prefix)) from as_agent_territories t where t.agent_id = a.document_id and t.phone_prefix = any(${job.prefixes}::text[])), 0) as "prefixLength",
      coalesce((select max(case when s.brand_code = ${job.brand}::text then 2 when s.brand_code is null then 1 else 0 end)
        from as_agent_skills s where s.agent_id = a.document_id and s.category_code = ${job.category}::text), 0) as skill,
      exists (select from as_agent_skills s where s.agent_id = a.document_id) as "anySkills",
      (select count(*)::int from as_jobs j where j.agent_id = a.document_id and j.stage not in ('done', 'not-possible', 'cancelled')) as "openJobs"
    from as_agents a where a.owner = ${scope.owner} and a.state = 'active') c`;
