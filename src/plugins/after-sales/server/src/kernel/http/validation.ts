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

/** Of a union's branches the one that came furthest says best what the caller meant. */
const bestBranch = (issue: Extract<Issue, { code: 'invalid_union' }>): Issue[] | undefined => {
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map((inner) => inner.path.length));
  const strangers = (branch: readonly Issue[]) => branch.filter((inner) => inner.code === 'unrecognized_keys').length;
  return [...issue.errors].sort((a, b) => strangers(a) - strangers(b) || depth(b) - depth(a) || a.length - b.length)[0] as Issue[] | undefined;
};

const MAX_FIELDS = 20;

const flatten = (issues: readonly Issue[], base: string[] = []): FieldError[] =>
  issues.flatMap((issue): FieldError[] => {
    const path = [...base, ...issue.path.map(String)];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key].join('.').slice(0, 200), code: 'input.unknown-field' }));
    }
    if (issue.code === 'invalid_union') {
      const branch = bestBranch(issue);
      if (branch && branch.length > 0) return flatten(branch, path);
    }
    return [{ path: path.join('.').slice(0, 200), code: codeOf(issue), params: paramsOf(issue) }];
  });

/** Parses with the schema or refuses with one catalogued code per field. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown, where: 'params' | 'query' | 'body'): T {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AppError('input.invalid', { data: { in: where }, fields: flatten(parsed.error.issues).slice(0, MAX_FIELDS) });
}
