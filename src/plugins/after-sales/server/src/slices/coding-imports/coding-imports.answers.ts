import { VERDICTS, type ImportAnswer, type ImportRowAnswer, type Verdict } from '../../../../shared/api/coding-imports';
import { text, type Language } from '../../kernel/http/texts';
import type { StoredImport, StoredRow } from './coding-imports.store';

/** An import as the API tells it. */
export function toImport({ id, list, fileName, state, fields, ignored, createdAt, appliedAt, counts }: StoredImport): ImportAnswer {
  const all = Object.fromEntries(VERDICTS.map((verdict) => [verdict, counts[verdict] ?? 0])) as Record<Verdict, number>;
  const total = Object.values(all).reduce((sum, count) => sum + count, 0);
  return { id, list, fileName, state, total, counts: all, columns: fields, ignored, createdAt: createdAt.toISOString(), appliedAt: appliedAt?.toISOString() ?? null };
}

/** A row as the API tells it, its problems in the caller's words. */
export function toRow(language: Language, { row, verdict, cells, changes, problems }: StoredRow): ImportRowAnswer {
  return { row, verdict, cells, changes, problems: problems.map(({ field, code, params }) => ({ field, code, message: text(language, `error.${code}`, params) })) };
}
