import fc from 'fast-check';
import { z } from 'zod';
import type { Dice } from './dice';
import { fittingText, NASTY_CURSORS, NASTY_DAYS, NASTY_IDS, NASTY_INSTANTS } from './nasty';
import type { World } from './world';

/** What JSON Schema says, as far as our schemas use it. */
export interface Json {
  type?: string;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  prefixItems?: Json[];
  anyOf?: Json[];
  oneOf?: Json[];
  allOf?: Json[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  description?: string;
  default?: unknown;
  additionalProperties?: unknown;
  $ref?: string;
  $defs?: Record<string, Json>;
}

/** Schemas that have a name stand beside the others and are only pointed at; here each stands where it is used. */
function inlined(json: Json, named: Record<string, Json>): Json {
  const target = json.$ref === undefined ? undefined : named[json.$ref.replace('#/$defs/', '')];
  if (target) return { ...inlined(target, named), ...(json.description !== undefined && { description: json.description }) };
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, inlinedPart(value, named)]));
}

const inlinedPart = (value: unknown, named: Record<string, Json>): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => inlinedPart(item, named));
  return typeof value === 'object' && value !== null ? inlined(value as Json, named) : value;
};

const known = new WeakMap<z.ZodType, Json>();

/** The row's schema as data, worked out once. */
export function jsonOf(schema: z.ZodType): Json {
  let json = known.get(schema);
  if (!json) {
    const { $defs = {}, ...root } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
    json = inlined(root, $defs);
    known.set(schema, json);
  }
  return json;
}

export interface Taste {
  dice: Dice;
  world: World;
  /** How often a value is odd although the schema allows it. */
  odd: number;
  /** How often what may be left out is there. */
  optional: number;
}

/** A value that the schema accepts, or nearly: what only a `refine` knows may still be wrong with it. */
export function valueOf(json: Json, taste: Taste, name = ''): unknown {
  const { dice } = taste;
  const branches = json.anyOf ?? json.oneOf;
  if (branches) return valueOf(dice.pick(branches), taste, name);
  if (json.allOf) return valueOf(Object.assign({}, ...json.allOf) as Json, taste, name);
  if (json.const !== undefined) return json.const;
  if (json.enum) return dice.pick(json.enum);
  switch (json.type) {
    case 'object':
      return objectOf(json, taste);
    case 'array':
      return arrayOf(json, taste, name);
    case 'integer':
    case 'number':
      return numberOf(json, taste, name);
    case 'boolean':
      return dice.chance(0.5);
    case 'null':
      return null;
    default:
      return textOf(json, taste, name);
  }
}

function objectOf({ properties = {}, required = [] }: Json, taste: Taste): Record<string, unknown> {
  const entries = Object.entries(properties).filter(([key]) => required.includes(key) || taste.dice.chance(taste.optional));
  return Object.fromEntries(entries.map(([key, inner]) => [key, valueOf(inner, taste, key)]));
}

function arrayOf({ items = {}, prefixItems, minItems = 0, maxItems = 3 }: Json, taste: Taste, name: string): unknown[] {
  if (prefixItems) return prefixItems.map((item) => valueOf(item, taste, name));
  const length = taste.dice.int(minItems, Math.max(minItems, Math.min(maxItems, minItems + 2)));
  return Array.from({ length }, () => valueOf(items, taste, name));
}

function numberOf({ minimum, maximum }: Json, { dice, world, odd }: Taste, name: string): number {
  const real = (world.values(name) ?? []).filter((value): value is number => typeof value === 'number');
  if (real.length > 0 && dice.chance(0.7)) return dice.pick(real);
  const low = Math.max(minimum ?? 0, -1e9);
  const high = Math.min(maximum ?? 1e6, 2_147_483_647);
  if (dice.chance(odd)) return dice.pick([low, high, -0, Math.max(low, Math.min(high, 1))]);
  return dice.int(low, Math.min(high, low + 40));
}

const TODAY = (): number => Date.now();
const dayNear = (dice: Dice): string => new Date(TODAY() - dice.int(-20, 60) * 86_400_000).toISOString().slice(0, 10);

/** What answers have called by this name, or what the list that the description points at gave («see GET /job-reasons»). */
function knownTexts({ description = '', pattern, minLength = 0, maxLength = 200 }: Json, world: World, name: string): string[] {
  const list = /GET \/([a-z-]+)/.exec(description)?.[1];
  const values = (list ? world.codesOf(list) : undefined) ?? world.values(name) ?? [];
  const form = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  return values.filter((value): value is string => typeof value === 'string' && value.length >= minLength && value.length <= maxLength && (form?.test(value) ?? true));
}

function textOf(json: Json, taste: Taste, name: string): string {
  const { dice, odd } = taste;
  const { minLength = 0, maxLength = 200 } = json;
  if (json.format === 'date') return dice.chance(odd) ? dice.pick(NASTY_DAYS) : dayNear(dice);
  if (json.format === 'date-time') return dice.chance(odd) ? dice.pick(NASTY_INSTANTS) : new Date(TODAY() + dice.int(-50, 50) * 3_600_000).toISOString();
  if (json.format === 'email') return `u${dice.int(1, 1e9)}@example.com`;
  const real = knownTexts(json, taste.world, name);
  if (real.length > 0 && !dice.chance(odd)) return dice.pick(real);
  if (json.format === 'uuid') return dice.chance(0.5) ? dice.pick(taste.world.ids()) : '01980000-0000-7000-8000-000000000000';
  if (json.pattern) return fc.sample(fc.stringMatching(new RegExp(json.pattern, 'u')), { seed: dice.int(1, 1e9), numRuns: 1 })[0]!;
  if (name === 'day' && dice.chance(0.6)) return dice.chance(0.5) ? dayNear(dice) : dice.pick(NASTY_DAYS);
  if (name === 'after' && dice.chance(0.6)) return dice.pick(NASTY_CURSORS);
  if (dice.chance(odd)) return dice.chance(0.2) ? dice.pick(NASTY_IDS) : fittingText(dice, minLength, maxLength);
  if (dice.chance(0.3)) return dice.pick(taste.world.ids());
  return `نمونه ${dice.int(1, 1e6)}`.padEnd(minLength, 'x').slice(0, maxLength);
}
