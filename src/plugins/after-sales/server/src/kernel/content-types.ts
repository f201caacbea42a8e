/** Short words for Strapi's content-type schemas: what every table of ours declares the same way. */

type Attribute = Record<string, unknown>;

/** Text that must be there, in the database too: Strapi's own `required` makes no NOT NULL. */
export const text = (options: Attribute = {}): Attribute => ({ type: 'string', required: true, column: { notNullable: true }, ...options });
export const optionalText = (options: Attribute = {}): Attribute => ({ type: 'string', ...options });
export const longText = (options: Attribute = {}): Attribute => ({ type: 'text', ...options });

/** A point in time. Strapi's `datetime` has no zone; `timestamptz` keeps the instant whatever the server's zone. */
export const instant = (options: Attribute = {}): Attribute => ({
  type: 'datetime',
  columnType: { type: 'timestamp', args: [{ useTz: true, precision: 3 }] },
  ...options,
});

/** Personal or internal: never found by searching, never in Strapi's generic answers. */
export const hidden = { private: true, searchable: false };

export const oneOf = (values: readonly string[], options: Attribute = {}): Attribute => ({ type: 'enumeration', enum: [...values], required: true, column: { notNullable: true }, ...options });

/** Whose record it is; part of every unique index and of every WHERE. Never `required`: we fill it in, and Strapi's forms, which don't show it, would wait for it for ever. */
export const owner = text({ ...hidden, required: false });

interface ContentType {
  singular: string;
  plural: string;
  table: string;
  displayName: string;
  /** What a row is called by in Strapi's lists and links. */
  mainField?: string;
  attributes: Record<string, Attribute>;
  indexes?: { name: string; columns: string[]; type?: 'unique' }[];
}

/** How the Content Manager shows a type: newest first, whose it is hidden, nothing to tick because nothing is done in bulk. */
const panelOf = (mainField: string) => ({
  attributes: { owner: { hidden: true } },
  settings: { mainField, defaultSortBy: 'createdAt', defaultSortOrder: 'DESC', searchable: true, filterable: true, bulkable: false, pageSize: 20, relationOpenMode: 'modal' },
});

/** A content type of ours: seen, filtered and granted in Strapi, without drafts, without Strapi's generic REST. */
export const contentType = ({ singular, plural, table, displayName, mainField, attributes, indexes }: ContentType) => ({
  schema: {
    kind: 'collectionType',
    collectionName: table,
    // Its translations go by this name all over the panel: another plugin's «Product» must not get ours.
    info: { singularName: singular, pluralName: plural, displayName: `After-sales ${displayName.toLowerCase()}` },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-type-builder': { visible: false } },
    attributes: { owner, ...attributes },
    ...(indexes && { indexes }),
    ...(mainField && { config: panelOf(mainField) }),
  },
});
