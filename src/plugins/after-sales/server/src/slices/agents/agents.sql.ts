import { PAPER_FILE_TYPES, PAPER_KINDS } from '../../../../shared/api/agent-papers';
import type { Migration } from '../../kernel/db/migrations';
import { PICTURE_TYPE } from '../../kernel/pictures';

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** A scan is a picture made anew or a PDF. */
const KEPT_TYPES = [PICTURE_TYPE, ...PAPER_FILE_TYPES.filter((type) => !type.startsWith('image/'))];

/** A territory is a province, a city or the beginning of a landline number; a skill a category, of one brand or of all. */
export const agentsMigrations: Migration[] = [
  {
    name: 'agents/0001-parties',
    sql: `alter table as_agents add constraint as_agents_document_id_uq unique (document_id);
      alter table as_agents add constraint as_agents_code_uq unique (owner, code);
      alter table as_agents add constraint as_agents_city_code_fk foreign key (owner, city_code) references as_cities (owner, code) on update cascade;
      alter table as_agents add constraint as_agents_province_code_fk foreign key (owner, province_code) references as_provinces (owner, code) on update cascade;
      create index as_agents_name_key_ix on as_agents using gin (name_key gin_trgm_ops) with (fastupdate = off);

      alter table as_technicians add constraint as_technicians_document_id_uq unique (document_id);
      alter table as_technicians add constraint as_technicians_agent_id_fk foreign key (agent_id) references as_agents (document_id);
      create index as_technicians_agent_id_ix on as_technicians (owner, agent_id);

      alter table as_dealers add constraint as_dealers_code_uq unique (owner, code);
      alter table as_dealers add constraint as_dealers_city_code_fk foreign key (owner, city_code) references as_cities (owner, code) on update cascade;

      create table as_agent_territories (
        owner text not null,
        agent_id varchar(255) not null references as_agents (document_id) on delete cascade,
        province_code varchar(255),
        city_code varchar(255),
        phone_prefix text check (phone_prefix ~ '^0[0-9]{1,9}$'),
        constraint as_agent_territories_one_ck check (num_nonnulls(province_code, city_code, phone_prefix) = 1),
        constraint as_agent_territories_province_code_fk foreign key (owner, province_code) references as_provinces (owner, code) on update cascade,
        constraint as_agent_territories_city_code_fk foreign key (owner, city_code) references as_cities (owner, code) on update cascade
      );
      create unique index as_agent_territories_uq on as_agent_territories (agent_id, coalesce(province_code, ''), coalesce(city_code, ''), coalesce(phone_prefix, ''));
      create index as_agent_territories_province_ix on as_agent_territories (owner, province_code);
      create index as_agent_territories_city_ix on as_agent_territories (owner, city_code);
      create index as_agent_territories_prefix_ix on as_agent_territories (owner, phone_prefix);

      create table as_agent_skills (
        owner text not null,
        agent_id varchar(255) not null references as_agents (document_id) on delete cascade,
        category_code varchar(255) not null,
        brand_code varchar(255),
        constraint as_agent_skills_category_code_fk foreign key (owner, category_code) references as_product_categories (owner, code) on update cascade,
        constraint as_agent_skills_brand_code_fk foreign key (owner, brand_code) references as_brands (owner, code) on update cascade
      );
      create unique index as_agent_skills_uq on as_agent_skills (agent_id, category_code, coalesce(brand_code, ''));

      create table as_default_grants (owner text not null, role_type text not null, action text not null, primary key (owner, role_type, action))`,
  },
  {
    name: 'agents/0002-papers',
    sql: `create table as_agent_papers (
        seq bigint generated always as identity unique,
        id uuid primary key,
        owner text not null,
        agent_id varchar(255) not null references as_agents (document_id),
        kind text not null check (kind in (${list(PAPER_KINDS)})),
        number text,
        valid_from date,
        valid_until date,
        note text,
        added_kind text not null,
        added_by text not null,
        added_at timestamptz not null,
        ended_at timestamptz,
        end_reason text,
        file_type text check (file_type in (${list(KEPT_TYPES)})),
        file bytea,
        constraint as_agent_papers_valid_ck check (valid_until >= valid_from),
        constraint as_agent_papers_ended_ck check ((ended_at is null) = (end_reason is null)),
        constraint as_agent_papers_file_ck check ((file is null) = (file_type is null))
      );
      create index as_agent_papers_agent_ix on as_agent_papers (owner, agent_id, seq);
      create index as_agent_papers_ending_ix on as_agent_papers (owner, valid_until, seq) where ended_at is null and valid_until is not null;
      create index as_agents_province_ix on as_agents (owner, province_code, id)`,
  },
];
