import { z } from 'zod';
import { CODING_FIELD_NAMES, CODING_FIELDS, CODING_LISTS, codingQuery, type CodingList, type CodingQuery } from './codings';

/** What a row of a spreadsheet can say of a coding, in the order in which an export writes it. */
export const IMPORT_FIELDS = ['code', 'labelFa', 'labelEn', 'labelEs', ...CODING_FIELD_NAMES, 'state'] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export const IMPORT_STATES = ['open', 'applying', 'done', 'discarded'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What a row would do: add a coding, change one, nothing; or why it does nothing: wrong, done already, left out by hand. */
export const VERDICTS = ['new', 'changed', 'same', 'wrong', 'done', 'skipped'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const MOST_ROWS = 20_000;
/** No cell of ours is longer; what is longer is cut here, and told as too long. */
export const CELL_LENGTH = 1_000;
const FILE_NAME_LENGTH = 200;
const DEFAULT_LIMIT = 50;

export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const IMPORT_TYPES = [SHEET_TYPE, 'text/csv'] as const;
export const IMPORT_LIMIT_BYTES = 5 * 1024 * 1024;

/** The fields that a list has. */
export const importFieldsOf = (list: CodingList): ImportField[] =>
  IMPORT_FIELDS.filter((field) => !(CODING_FIELD_NAMES as readonly string[]).includes(field) || field in CODING_FIELDS[list]);

const list = z.enum(CODING_LISTS);
const field = z.enum(IMPORT_FIELDS);
const count = z.number().int();
const after = z.string().max(200).optional().describe('`next` of the page before.');
const limit = z.coerce.number().int().min(1).max(200).default(DEFAULT_LIMIT);
const next = z.string().nullable().describe('Give it as `after` for the next page; null on the last one.');

/** One sort of value for each field; fields that are left out are missing. */
const perField = <Schema extends z.ZodType>(value: Schema) =>
  z.strictObject(Object.fromEntries(IMPORT_FIELDS.map((name) => [name, value.optional()])) as Record<ImportField, z.ZodOptional<Schema>>);

export const importAnswer = z
  .strictObject({
    id: z.string(),
    list,
    fileName: z.string(),
    state: z.enum(IMPORT_STATES).describe('`open`: its rows can be corrected and applied; `applying`: that goes on by itself.'),
    total: count.describe('How many rows the file has.'),
    counts: z.strictObject(Object.fromEntries(VERDICTS.map((verdict) => [verdict, count])) as Record<Verdict, typeof count>),
    columns: z.array(field).describe('The columns that were recognised, in the order of the file.'),
    ignored: z.array(z.string()).describe('Headings that were not.'),
    createdAt: z.string(),
    appliedAt: z.string().nullable().describe('When it was last begun to be applied.'),
  })
  .meta({ id: 'CodingImport' });
export type ImportAnswer = z.infer<typeof importAnswer>;

const change = z.strictObject({ field, before: z.string().nullable(), after: z.string().nullable() });
export type Change = z.infer<typeof change>;

export const importRowAnswer = z
  .strictObject({
    row: count.describe('The number of the row in the sheet; the heading is one too.'),
    verdict: z.enum(VERDICTS),
    cells: perField(z.string()),
    changes: z.array(change).describe('What the row would change; empty for all but `changed` ones.'),
    problems: z.array(z.strictObject({ field, code: z.string(), message: z.string() })),
  })
  .meta({ id: 'CodingImportRow' });
export type ImportRowAnswer = z.infer<typeof importRowAnswer>;
export type Cells = ImportRowAnswer['cells'];

export const importPage = z.strictObject({ items: z.array(importAnswer), next });
export type ImportPage = z.infer<typeof importPage>;
export const importRowPage = z.strictObject({ items: z.array(importRowAnswer), next });
export type ImportRowPage = z.infer<typeof importRowPage>;

export const uploadQuery = z.strictObject({ list, name: z.string().trim().min(1).max(FILE_NAME_LENGTH).describe('The name of the file, to tell it from others.') });
export const importQuery = z.strictObject({ list: list.optional(), state: z.enum(IMPORT_STATES).optional(), limit, after });
export const importRowQuery = z.strictObject({ verdict: z.enum(VERDICTS).optional(), limit, after });
export type UploadQuery = z.infer<typeof uploadQuery>;
export type ImportQuery = z.infer<typeof importQuery>;
export type ImportRowQuery = z.infer<typeof importRowQuery>;

export const importParams = z.strictObject({ id: z.uuid() });
export const importRowParams = z.strictObject({ id: z.uuid(), row: z.coerce.number().int().min(1).max(2_000_000) });
export type ImportParams = z.infer<typeof importParams>;
export type ImportRowParams = z.infer<typeof importRowParams>;

export const cellsBody = z.strictObject({ cells: perField(z.string().max(CELL_LENGTH)).describe('The cells to correct; those that are not mentioned stay. None at all: the row is judged anew.') });
export type CellsBody = z.infer<typeof cellsBody>;

export type ExportQuery = Omit<CodingQuery, 'limit' | 'after'> & { empty: 'true' | 'false' };

/** What a list can be kept to, and `empty` for the headings alone: a form to be filled in. */
export const exportQuery = (of: CodingList) =>
  (codingQuery(of) as unknown as z.ZodObject)
    .omit({ limit: true, after: true })
    .extend({ empty: z.enum(['true', 'false']).default('false').describe('Only the headings.') }) as unknown as z.ZodType<ExportQuery>;
