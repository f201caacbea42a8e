import type { z } from 'zod';
import type { Route } from '../../src/plugins/after-sales/server/src/kernel/http/registry';
import type { Finding } from './contract';
import { LOOSE, MEANINGS, PLAIN_FIELDS, PLAIN_NAMES, PUBLIC, UNCOUNTED, type Meaning } from './declarations';
import { ELEMENT, isClosed, leavesOf, takenBy, type Leaf } from './schemas';

// What can be seen of a row without calling it.

type Def = { type: string } & Record<string, unknown>;
const defOf = (schema: unknown): Def => (schema as { _zod: { def: Def } })._zod.def;

/** Wrappers that hold another schema under this key. */
const INSIDE: Readonly<Record<string, string>> = { optional: 'innerType', nullable: 'innerType', default: 'innerType', prefault: 'innerType', nonoptional: 'innerType', readonly: 'innerType', catch: 'innerType', success: 'innerType', promise: 'innerType' };
/** Kinds that hold nothing else. */
const CLOSED = new Set(['string', 'number', 'int', 'bigint', 'boolean', 'literal', 'enum', 'null', 'undefined', 'void', 'date', 'never', 'template_literal', 'transform', 'custom']);

/** The places of a schema that let through what they don't name, as paths. */
function looseIn(schema: unknown, path: string): string[] {
  const def = defOf(schema);
  const each = (schemas: readonly unknown[]): string[] => [...new Set(schemas.flatMap((inner) => looseIn(inner, path)))];
  if (def.type in INSIDE) return looseIn(def[INSIDE[def.type]], path);
  if (def.type === 'object') {
    const closed = def.catchall !== undefined && defOf(def.catchall).type === 'never';
    const inner = Object.entries(def.shape as Record<string, unknown>).flatMap(([key, child]) => looseIn(child, `${path}.${key}`));
    return closed ? inner : [path, ...inner];
  }
  if (def.type === 'array') return looseIn(def.element, `${path}${ELEMENT}`);
  if (def.type === 'union') return each(def.options as unknown[]);
  if (def.type === 'intersection') return each([def.left, def.right]);
  if (def.type === 'tuple') return each(def.items as unknown[]);
  if (def.type === 'pipe') return each([def.in, def.out]);
  return CLOSED.has(def.type) ? [] : [path];
}

/** Every schema of every row names all that it lets through, at every depth. */
export const schemasAreStrict = (rows: readonly Route[]): Finding[] =>
  rows.flatMap((route) =>
    (['params', 'query', 'body', 'answer'] as const).flatMap((where) => {
      const schema: z.ZodType | undefined = route[where];
      const loose = schema ? looseIn(schema, where) : [];
      return loose.filter((path) => !(`${route.id} ${path}` in LOOSE)).map((path) => ({ route: route.id, check: 'strict schemas', says: `lets anything through at ${path}; use strictObject and named types` }));
    }),
  );

const isPublic = ({ who }: Route): boolean => who.includes('public');

/** What anybody may call costs something at every call: it is counted, whether or not it says that it needs no database. */
export const publicRowsAreLimited = (rows: readonly Route[]): Finding[] =>
  rows.filter((route) => isPublic(route) && !route.limit && !UNCOUNTED.has(route.id)).map(({ id }) => ({ route: id, check: 'limits', says: 'is open to anybody without a limit' }));

/** That a row asks for no token was meant, and somebody said why. */
export const publicRowsAreDeclared = (rows: readonly Route[]): Finding[] =>
  rows.filter((route) => isPublic(route) && !(route.id in PUBLIC)).map(({ id }) => ({ route: id, check: 'open', says: 'is open to anybody; name callers in `who`, or say in tests/contract/declarations.ts (PUBLIC) what everybody may be told and why' }));

/** A declaration that outlives its row would let the next row of this name in unseen. */
export const declaredRowsExist = (rows: readonly Route[]): Finding[] =>
  [...new Set([...Object.keys(PUBLIC), ...UNCOUNTED])].filter((id) => !rows.some((row) => row.id === id && isPublic(row))).map((id) => ({ route: id, check: 'open', says: 'is declared as public and is no public row' }));

/** What anybody may call is for nobody else: the guard would ask nobody else either. */
export const publicRowsAreOnlyPublic = (rows: readonly Route[]): Finding[] =>
  rows.filter((route) => route.who.length === 0 || (isPublic(route) && route.who.length > 1)).map(({ id, who }) => ({ route: id, check: 'callers', says: who.length === 0 ? 'may be called by nobody' : 'is public and names other callers too' }));

const firstPart = ({ path }: Pick<Route, 'path'>): string => path.split('/')[1];

/** What a field stands for; undefined when nobody has said. */
export function meaningOf(route: Pick<Route, 'id' | 'path'>, { path }: Pick<Leaf, 'path'>): Meaning | undefined {
  const named = MEANINGS[`${route.id} ${path}`] ?? MEANINGS[`${firstPart(route)} ${path}`] ?? MEANINGS[path];
  if (named) return named;
  const last = path.split('.').at(-1) ?? '';
  // A word in a path or a query is there to find something: only in a body may its last name alone say that it doesn't.
  return path.startsWith('body.') && (PLAIN_FIELDS.has(path) || PLAIN_NAMES.has(last)) ? 'plain' : undefined;
}

export interface Field {
  where: 'params' | 'query' | 'body';
  path: string;
  meaning: Meaning;
}

/** The fields of a row that may name a record or look for one. */
export const fieldsOf = (route: Route): Field[] =>
  (['params', 'query', 'body'] as const).flatMap((where) =>
    leavesOf(takenBy(route, where), where)
      .filter((leaf) => !isClosed(leaf))
      .map((leaf) => ({ where, path: leaf.path, meaning: meaningOf(route, leaf) ?? 'plain' }))
      .filter(({ meaning }, i, all) => meaning !== 'plain' && all.findIndex(({ path }) => path === all[i].path) === i),
  );

/** A field of which nobody has said what it stands for might name a record, and no neighbour would be tried on it. */
export const fieldsHaveMeanings = (rows: readonly Route[]): Finding[] =>
  rows.flatMap((route) =>
    (['params', 'query', 'body'] as const).flatMap((where) =>
      [...new Set(leavesOf(takenBy(route, where), where).filter((leaf) => !isClosed(leaf) && meaningOf(route, leaf) === undefined).map(({ path }) => path))].map((path) => ({
        route: route.id,
        check: 'meanings',
        says: `takes ${path}, and tests/contract/declarations.ts doesn't say what it stands for`,
      })),
    ),
  );
