import type { Migration } from '../../kernel/db/migrations';

const reference = (column: string, table: string): string =>
  `alter table as_devices add constraint as_devices_${column}_fk foreign key (owner, ${column}) references ${table} (owner, code) on update cascade`;

export const devicesMigrations: Migration[] = [
  {
    name: 'devices/0001-devices',
    sql: `alter table as_devices add constraint as_devices_document_id_uq unique (document_id);
      alter table as_devices add constraint as_devices_serial_ck check ((serial is null) = (serial_key is null) and serial_key <> '');
      create unique index as_devices_serial_uq on as_devices (owner, serial_key) where serial_key is not null;
      create index as_devices_serial_trgm_ix on as_devices using gin (serial_key gin_trgm_ops) with (fastupdate = off);
      ${reference('product_code', 'as_products')};
      ${reference('category_code', 'as_product_categories')};
      ${reference('brand_code', 'as_brands')}`,
  },
  {
    name: 'devices/0002-find-by-beginning',
    sql: `create index as_devices_serial_beginning_ix on as_devices (owner, serial_key text_pattern_ops) where serial_key is not null`,
  },
  {
    name: 'devices/0003-lists',
    sql: `create index as_devices_page_ix on as_devices (owner, id);
      create index as_devices_product_ix on as_devices (owner, product_code, id)`,
  },
  {
    // Behind all that have a serial, in the order of serials.
    name: 'devices/0004-without-serial',
    sql: `create index as_devices_no_serial_ix on as_devices (owner, id) where serial_key is null`,
  },
];
