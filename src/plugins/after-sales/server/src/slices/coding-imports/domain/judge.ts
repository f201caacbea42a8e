import type { Cells, Change, ImportField, Verdict } from '../../../../../shared/api/coding-imports';
import { CODING_FIELD_NAMES, CODING_FIELDS, COUNTY_LENGTH, LABEL_LENGTH, type CodingFieldName, type CodingList, type CodingState } from '../../../../../shared/api/codings';
import { tightKey } from '../../../kernel/text';
import { cleanCode, type Coding } from '../../codings/domain';
import type { References } from './references';

/** What is wrong with one cell; `params` fill the text of the code. */
export interface Problem {
  field: ImportField;
  code: string;
  params?: Record<string, string | number>;
}

export interface Judged {
  verdict: Verdict;
  changes: Change[];
  problems: Problem[];
  /** What would be written; null when the row is wrong. */
  coding: Coding | null;
}

/** What a row is held against. */
export interface Known {
  list: CodingList;
  existing: ReadonlyMap<string, Coding>;
  references: References;
  /** By folded word, in every language. */
  stateWords: ReadonlyMap<string, CodingState>;
}

const LABELS = ['labelFa', 'labelEn', 'labelEs'] as const;

const blank = (code: string): Coding => ({ code, labelFa: null, labelEn: null, labelEs: null, state: 'active', categoryCode: null, brandCode: null, provinceCode: null, cityCode: null, county: null });

/** The code that a row speaks of, when it has one. */
export const codeOf = (cells: Cells): string | null => cleanCode(cells.code ?? '');

type Read = { value: string } | { problem: Omit<Problem, 'field'> };

const text = (raw: string, longest: number): Read => (raw.length > longest ? { problem: { code: 'input.too-long', params: { maximum: longest } } } : { value: raw });

function reference(known: Known, list: CodingList, raw: string, before: string | null): Read {
  const found = known.references.find(list, raw);
  if (found === 'ambiguous') return { problem: { code: 'imports.label-ambiguous', params: { label: raw } } };
  if (found === 'unknown') return { problem: { code: 'codings.unknown', params: { code: raw } } };
  // One that was retired meanwhile may stay where it is.
  return found.state === 'retired' && found.code !== before ? { problem: { code: 'codings.retired', params: { code: found.code } } } : { value: found.code };
}

function read(known: Known, field: Exclude<ImportField, 'code'>, raw: string, before: Coding | undefined): Read {
  if (field === 'state') {
    const state = known.stateWords.get(tightKey(raw));
    return state ? { value: state } : { problem: { code: 'imports.state-word' } };
  }
  const refersTo = CODING_FIELDS[known.list][field as CodingFieldName]?.refersTo;
  if (refersTo) return reference(known, refersTo, raw, before?.[field] ?? null);
  return text(raw, field === 'county' ? COUNTY_LENGTH : LABEL_LENGTH);
}

/** What a new coding can't do without. */
function missing(list: CodingList, coding: Coding, problems: readonly Problem[]): Problem[] {
  const isTold = (field: ImportField): boolean => problems.some((problem) => problem.field === field);
  const labelled = LABELS.some((label) => coding[label] !== null || isTold(label));
  const fields = CODING_FIELD_NAMES.filter((name) => CODING_FIELDS[list][name]?.required && coding[name] === null && !isTold(name));
  return [...(labelled ? [] : [{ field: 'labelFa' as const, code: 'codings.label-required' }]), ...fields.map((field) => ({ field, code: 'input.required' }))];
}

const wrong = (problems: Problem[]): Judged => ({ verdict: 'wrong', changes: [], problems, coding: null });

/**
 * What a row would do. An empty cell leaves what is there: an empty column must not take texts away. `firstRow` is the
 * row of the same file that has this code already.
 */
export function judgeRow(known: Known, cells: Cells, firstRow?: number): Judged {
  const code = codeOf(cells);
  const before = code === null ? undefined : known.existing.get(code);
  const after: Coding = { ...(before ?? blank(code ?? '')) };
  const problems: Problem[] = [];
  if (code === null) problems.push({ field: 'code', code: cells.code ? 'codings.code-format' : 'input.required' });
  else if (firstRow !== undefined) problems.push({ field: 'code', code: 'imports.code-twice', params: { row: firstRow } });
  for (const [name, raw] of Object.entries(cells)) {
    const field = name as ImportField;
    if (field === 'code' || raw === '') continue;
    const found = read(known, field, raw, before);
    if ('problem' in found) problems.push({ field, ...found.problem });
    else after[field] = found.value as never;
  }
  if (!before) problems.push(...missing(known.list, after, problems));
  if (problems.length > 0) return wrong(problems);
  if (!before) return { verdict: 'new', changes: [], problems: [], coding: after };
  const changes = (Object.keys(after) as ImportField[]).filter((field) => before[field] !== after[field]).map((field): Change => ({ field, before: before[field], after: after[field] }));
  return { verdict: changes.length === 0 ? 'same' : 'changed', changes, problems: [], coding: after };
}

export interface JudgeableRow {
  row: number;
  code: string | null;
  cells: Cells;
  verdict: Verdict;
}

/** Of each code the first row that has it. A row that was left out has none; one that is done keeps its own. */
export function firstRows(rows: readonly JudgeableRow[]): Map<string, number> {
  const first = new Map<string, number>();
  const counted = rows.filter(({ code, verdict }) => code !== null && verdict !== 'skipped');
  // What is done comes before everything that isn't.
  const rank = ({ verdict, row }: JudgeableRow): number => (verdict === 'done' ? row - 1e9 : row);
  for (const one of [...counted].sort((a, b) => rank(a) - rank(b))) if (!first.has(one.code as string)) first.set(one.code as string, one.row);
  return first;
}

/** `firstRow` for one of them. */
export const earlier = (first: ReadonlyMap<string, number>, { row, code }: Pick<JudgeableRow, 'row' | 'code'>): number | undefined => {
  const other = code === null ? undefined : first.get(code);
  return other === row ? undefined : other;
};
