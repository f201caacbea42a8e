import type { ChangeStatus, InLanguages, JobStatus, NewStatus } from '../../../../../shared/api/job-statuses';
import { AppError, fieldError, type FieldError } from '../../../kernel/http/errors';
import { cleanText } from '../../../kernel/text';
import { cleanCode } from '../../codings/domain';
import { isLegalStep } from './stages';

type Told = { fa?: string | null; en?: string | null; es?: string | null };

const clean = (raw: string | null | undefined): string | null => (raw == null ? null : cleanText(raw) || null);

/** The words in each language; at least one where `required`. */
export function inLanguages(told: Told | null | undefined, required: boolean): InLanguages {
  const words = { fa: clean(told?.fa), en: clean(told?.en), es: clean(told?.es) };
  if (required && !words.fa && !words.en && !words.es) throw fieldError('codings.label-required', 'labels');
  return words;
}

/** A code as it is stored. @throws codings.code-format at `code` */
export function readCode(raw: string): string {
  const code = cleanCode(raw);
  if (code === null) throw fieldError('codings.code-format', 'code');
  return code;
}

/**
 * Lets a status through when every status that may follow it exists and stands for a stage that can follow.
 * @throws statuses.unknown, statuses.edge-not-legal at `follows.<n>`
 */
function refuseIllegalEdges(status: JobStatus, others: readonly JobStatus[]): JobStatus {
  const known = new Map([...others, status].map((one) => [one.code, one]));
  const fields = status.follows.flatMap((code, n): FieldError[] => {
    const next = known.get(code);
    if (!next) return [{ path: `follows.${n}`, code: 'statuses.unknown', params: { code } }];
    if (isLegalStep(status.stage, next.stage)) return [];
    return [{ path: `follows.${n}`, code: 'statuses.edge-not-legal', params: { from: status.stage, to: next.stage } }];
  });
  const [first] = fields;
  if (first) throw new AppError(first.code, { params: first.params, fields });
  return status;
}

const codesOf = (told: readonly string[]): string[] => [...new Set(told.map((code) => cleanCode(code) ?? code))];

/**
 * A new status of staff's. Without further words everybody may set it and the customer keeps reading the stage's.
 * @throws codings.code-format, codings.label-required, statuses.code-taken, statuses.unknown, statuses.edge-not-legal at the field
 */
export function newStatus(told: NewStatus, others: readonly JobStatus[]): JobStatus {
  const code = readCode(told.code);
  if (others.some((one) => one.code === code)) throw fieldError('statuses.code-taken', 'code');
  const status: JobStatus = {
    code,
    labels: inLanguages(told.labels, true),
    stage: told.stage,
    follows: codesOf(told.follows ?? []),
    setBy: [...new Set(told.setBy ?? (['office', 'agent', 'technician'] as const))],
    customerWords: inLanguages(told.customerWords, false),
    visibleToCustomer: told.visibleToCustomer ?? false,
    pausesClock: told.pausesClock ?? false,
    state: 'active',
  };
  return refuseIllegalEdges(status, others);
}

/** The status after these changes. Its stage never changes, so that edges that lead to it stay legal. */
export function changedStatus(before: JobStatus, told: ChangeStatus, others: readonly JobStatus[]): JobStatus {
  const status: JobStatus = {
    ...before,
    labels: told.labels ? inLanguages(told.labels, true) : before.labels,
    follows: told.follows ? codesOf(told.follows) : before.follows,
    setBy: told.setBy ? [...new Set(told.setBy)] : before.setBy,
    customerWords: told.customerWords === undefined ? before.customerWords : inLanguages(told.customerWords, false),
    visibleToCustomer: told.visibleToCustomer ?? before.visibleToCustomer,
    pausesClock: told.pausesClock ?? before.pausesClock,
  };
  return refuseIllegalEdges(status, others);
}

/** The names of the fields in which two versions differ, for the history. */
export const differences = (before: JobStatus, after: JobStatus): string[] =>
  (Object.keys(after) as (keyof JobStatus)[]).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
