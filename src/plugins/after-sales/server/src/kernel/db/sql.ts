import { createHash } from 'node:crypto';

/** One statement with its values; `Row` is the shape of a result row and exists for the compiler only. */
export interface Sql<Row = unknown> {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly row?: Row;
}

/** A name that can't be a value (a table of a closed list). Anything but lower-case letters and `_` is refused. */
export class Identifier {
  constructor(readonly name: string) {
    if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`not an SQL identifier: ${name}`);
  }
}

export const ident = (name: string): Identifier => new Identifier(name);

const isSql = (part: unknown): part is Sql => typeof part === 'object' && part !== null && 'text' in part && 'values' in part;

/** A nested statement's `$n` move up by the number of values that stand before it. */
const shift = (text: string, by: number): string => (by === 0 ? text : text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + by}`));

/** A template's text with what was inlined; the texts are few, and making one anew costs more than many a rule. */
interface Built {
  readonly inlined: readonly (string | undefined)[];
  readonly text: string;
}

const built = new WeakMap<TemplateStringsArray, Built[]>();
/** Of one template. Nobody's text comes near it; it keeps a mistake from filling the memory. */
const MOST_BUILT = 200;

function build(strings: TemplateStringsArray, parts: readonly unknown[]): string {
  let count = 0;
  return strings.reduce((text, next, i) => {
    const part = parts[i - 1];
    if (part instanceof Identifier) return text + part.name + next;
    if (!isSql(part)) return `${text}$${(count += 1)}${next}`;
    const inlined = shift(part.text, count);
    count += part.values.length;
    return text + inlined + next;
  });
}

/**
 * Builds one parametrised statement from a template: every `${value}` becomes `$n`, a nested `sql` is inlined and an
 * `ident()` is written as a name. The text therefore never holds what a caller sent.
 */
export function sql<Row = unknown>(strings: TemplateStringsArray, ...parts: unknown[]): Sql<Row> {
  const values: unknown[] = [];
  const inlined = parts.map((part) => {
    if (part instanceof Identifier) return part.name;
    if (!isSql(part)) values.push(part);
    else {
      for (const value of part.values) values.push(value);
      return part.text;
    }
    return undefined;
  });
  const before = built.get(strings) ?? [];
  const same = before.find((one) => one.inlined.every((text, i) => text === inlined[i]));
  if (same) return { text: same.text, values };
  const text = build(strings, parts);
  if (before.length < MOST_BUILT) built.set(strings, [...before, { inlined, text }]);
  return { text, values };
}

const names = new Map<string, string>();

/** PostgreSQL keeps a prepared statement under this name per connection; the same text has the same name. */
export const statementName = (text: string): string => {
  let name = names.get(text);
  if (!name) {
    name = `as_${createHash('sha1').update(text).digest('hex').slice(0, 20)}`;
    names.set(text, name);
  }
  return name;
};
