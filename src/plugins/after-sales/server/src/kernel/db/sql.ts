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

/**
 * Builds one parametrised statement from a template: every `${value}` becomes `$n`, a nested `sql` is inlined and an
 * `ident()` is written as a name. The text therefore never holds what a caller sent.
 */
export function sql<Row = unknown>(strings: TemplateStringsArray, ...parts: unknown[]): Sql<Row> {
  let text = strings[0] ?? '';
  const values: unknown[] = [];
  parts.forEach((part, i) => {
    if (part instanceof Identifier) text += part.name;
    else if (isSql(part)) {
      text += shift(part.text, values.length);
      values.push(...part.values);
    } else {
      values.push(part);
      text += `$${values.length}`;
    }
    text += strings[i + 1] ?? '';
  });
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
