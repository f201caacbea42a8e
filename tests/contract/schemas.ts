import { z } from 'zod';
import type { Route } from '../../src/plugins/after-sales/server/src/kernel/http/registry';
import type { Json } from '../support/bad-input/valid';

export type Where = 'params' | 'query' | 'body';

/** A value that a caller may send: where it stands and what JSON Schema says of it. */
export interface Leaf {
  /** `body.devices[].faults[].code` */
  path: string;
  schema: Json;
}

/** An object that a caller may send, with the keys that it may hold. `[]` in the steps stands for an element of an array. */
export interface Place {
  steps: readonly string[];
  keys: readonly string[];
}

export const ELEMENT = '[]';

/** The schema with every reference replaced by what it refers to. */
const resolved = (schema: Json, defs: Record<string, Json> = schema.$defs ?? {}): Json => {
  const at = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(at);
    if (typeof value !== 'object' || value === null) return value;
    const { $ref, $defs: _defs, ...rest } = value as Json;
    const target = $ref === undefined ? {} : (at(defs[$ref.replace('#/$defs/', '')] ?? {}) as object);
    return { ...target, ...Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, at(inner)])) };
  };
  return at(schema) as Json;
};

/** What a row takes at this place, as JSON Schema; nothing when the row takes nothing there. */
export const takenBy = (route: Route, where: Where): Json | undefined => {
  const schema = route[where];
  return schema && resolved(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json);
};

const branchesOf = (schema: Json): Json[] => {
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return alternatives.length > 0 ? alternatives.flatMap(branchesOf) : [schema];
};

/** Every leaf below a schema; those of a union's branches stand beside each other. */
export function leavesOf(schema: Json | undefined, path: string): Leaf[] {
  if (!schema) return [];
  const found = branchesOf(schema).flatMap((branch): Leaf[] => {
    if (branch.properties) return Object.entries(branch.properties).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
    if (branch.items) return leavesOf(branch.items, `${path}${ELEMENT}`);
    return branch.type === 'null' ? [] : [{ path, schema: branch }];
  });
  return [...new Map(found.map((leaf) => [`${leaf.path} ${JSON.stringify(leaf.schema)}`, leaf])).values()];
}

/** Every object below a schema; the branches of a union that are objects share one place. */
export function placesOf(schema: Json | undefined, steps: readonly string[] = []): Place[] {
  if (!schema) return [];
  const places = new Map<string, { steps: readonly string[]; keys: Set<string> }>();
  const visit = (inner: Json, at: readonly string[]): void => {
    for (const branch of branchesOf(inner)) {
      if (branch.properties) {
        const place = places.get(at.join('.')) ?? { steps: at, keys: new Set<string>() };
        places.set(at.join('.'), place);
        for (const [key, child] of Object.entries(branch.properties)) {
          place.keys.add(key);
          visit(child, [...at, key]);
        }
      }
      if (branch.items) visit(branch.items, [...at, ELEMENT]);
    }
  };
  visit(schema, steps);
  return [...places.values()].map(({ steps: at, keys }) => ({ steps: at, keys: [...keys] }));
}

/** Whether a value of this leaf can only be one of a closed set, so that it can't name a record. */
export const isClosed = ({ schema }: Leaf): boolean =>
  schema.enum !== undefined || schema.const !== undefined || schema.type === 'boolean' || schema.format === 'date' || schema.format === 'date-time';
