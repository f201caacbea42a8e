import type { z } from 'zod';
import { AppError, type FieldError } from './errors';

type Issue = z.core.$ZodIssue;

const SIZE_CODES: Record<string, { small: string; big: string }> = {
  string: { small: 'input.too-short', big: 'input.too-long' },
  array: { small: 'input.too-few', big: 'input.too-many' },
};

const sizeCode = (issue: { origin: string }, side: 'small' | 'big'): string => SIZE_CODES[issue.origin]?.[side] ?? 'input.out-of-range';

const codeOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'input.required' : 'input.type';
    case 'too_small':
      return sizeCode(issue, 'small');
    case 'too_big':
      return sizeCode(issue, 'big');
    case 'invalid_value':
      return issue.input === undefined ? 'input.required' : 'input.not-in-list';
    case 'invalid_union':
      return 'input.type';
    case 'custom':
      return (issue.params as { code?: string } | undefined)?.code ?? 'input.format';
    default:
      return 'input.format';
  }
};

const paramsOf = (issue: Issue): Record<string, string | number> => {
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) };
  if (issue.code === 'invalid_value') return { values: issue.values.map(String).join(', ') };
  return {};
};

/** Whether a branch asks for another sort of value altogether: a word where an object stands. */
const isOtherShape = (branch: readonly Issue[]): boolean =>
  branch.every((issue) => {
    if (issue.path.length > 0) return false;
    if (issue.code === 'invalid_union') return issue.errors.length > 0 && issue.errors.every((inner) => isOtherShape(inner as Issue[]));
    return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof issue.input === 'object');
  });

/** Of a union's branches the one that came furthest says best what the caller meant. */
const bestBranch = (issue: Extract<Issue, { code: 'invalid_union' }>): Issue[] | undefined => {
  // Counted one by one: a caller's list may have more wrong places than a function takes arguments.
  const depth = (branch: readonly Issue[]) => branch.reduce((deepest, inner) => Math.max(deepest, inner.path.length), 0);
  const strangers = (branch: readonly Issue[]) => branch.filter((inner) => inner.code === 'unrecognized_keys').length;
  return [...issue.errors].sort((a, b) => Number(isOtherShape(a)) - Number(isOtherShape(b)) || strangers(a) - strangers(b) || depth(b) - depth(a) || a.length - b.length)[0] as Issue[] | undefined;
};

const MAX_FIELDS = 20;

type Where = 'params' | 'query' | 'body';

const LONGEST_PATH = 200;

/**
 * A path as text. A caller's own key may be of any length and hold what is no text: it is cut, and what would be half a
 * character is left out. What has no name, the body as a whole and a key of nothing, is called by where it stands.
 */
const named = (path: readonly string[], where: Where): string =>
  path.join('.').slice(0, LONGEST_PATH).replace(/[\0\p{Cs}]/gu, '') || where;

const flatten = (issues: readonly Issue[], where: Where, base: string[] = []): FieldError[] =>
  issues.flatMap((issue): FieldError[] => {
    const path = [...base, ...issue.path.map(String)];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: named([...path, key], where), code: 'input.unknown-field' }));
    }
    if (issue.code === 'invalid_union') {
      const branch = bestBranch(issue);
      if (branch && branch.length > 0) return flatten(branch, where, path);
    }
    return [{ path: named(path, where), code: codeOf(issue), params: paramsOf(issue) }];
  });

/** PostgreSQL can't store NUL and half characters; refused here so that no query ever meets them. */
export function storable<T extends Record<string, unknown>>(values: T, where: Where): T {
  for (const [key, value] of Object.entries(values)) {
    const written = `${key}${String(value)}`;
    if (written.includes('\0') || !written.isWellFormed()) {
      throw new AppError('input.invalid', { data: { in: where }, fields: [{ path: named([key], where), code: 'input.format' }] });
    }
  }
  return values;
}

/** Parses with the schema or refuses with one catalogued code per field. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown, where: Where): T {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AppError('input.invalid', { data: { in: where }, fields: flatten(parsed.error.issues, where).slice(0, MAX_FIELDS) });
}
