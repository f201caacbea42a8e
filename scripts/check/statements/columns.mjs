// @ts-check
import ts from 'typescript';

/** @typedef {import('./describe.mjs').Column} Column */

/** What the kernel's pool makes of PostgreSQL's types (kernel/db/pool.ts): money and days are never numbers or Dates. */
const SCALARS = new Map(
  Object.entries({
    number: ['int2', 'int4', 'float4', 'float8', 'oid'],
    string: ['int8', 'numeric', 'text', 'varchar', 'bpchar', 'char', 'name', 'uuid', 'date', 'time', 'timetz', 'inet', 'cidr', 'citext', 'tsvector', 'xid', 'xid8', 'regclass'],
    boolean: ['bool'],
    Date: ['timestamptz', 'timestamp'],
    Buffer: ['bytea'],
    anything: ['json', 'jsonb', 'void', 'interval', 'point'],
  }).flatMap(([kind, names]) => names.map((name) => /** @type {const} */ ([name, kind]))),
);

/**
 * Compares what a statement returns with what the program was told it returns.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.TypeNode} rowNode the `Row` of sql<Row>
 * @param {Column[]} columns
 * @returns {string[]} complaints
 */
export function compareColumns(checker, rowNode, columns) {
  const row = checker.getTypeFromTypeNode(rowNode);
  // `unknown` promises nothing; a type parameter is somebody else's promise.
  if (row.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any | ts.TypeFlags.TypeParameter)) return [];
  const name = rowNode.getText().replace(/\s+/g, ' ');
  const properties = new Map(checker.getPropertiesOfType(row).map((property) => [property.name, property]));
  const problems = [...doubles(columns)].map((column) => `the column "${column}" is returned twice`);
  for (const column of columns) {
    const property = properties.get(column.name);
    if (!property) problems.push(`the column "${column.name}" (${column.type}) is not in ${name}`);
    else problems.push(...compareType(checker, checker.getTypeOfSymbolAtLocation(property, rowNode), column));
  }
  const returned = new Set(columns.map((column) => column.name));
  for (const [key, property] of properties) {
    if (!returned.has(key) && !(property.flags & ts.SymbolFlags.Optional)) problems.push(`${name} has "${key}", which the statement doesn't return`);
  }
  return problems;
}

/** @param {Column[]} columns */
function doubles(columns) {
  const names = columns.map((column) => column.name);
  return new Set(names.filter((name, index) => names.indexOf(name) < index));
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} declared
 * @param {Column} column
 * @returns {string[]}
 */
function compareType(checker, declared, column) {
  const expected = kindOfColumn(column.type);
  if (expected === 'anything') return [];
  const wrong = kindsOf(checker, checker.getNonNullableType(declared)).filter((kind) => kind !== 'anything' && kind !== expected);
  if (wrong.length === 0) return [];
  return [`the column "${column.name}" is ${column.type}, which arrives as ${expected}, not as ${checker.typeToString(declared)}`];
}

/**
 * @param {string} type PostgreSQL's name
 * @returns {string}
 */
function kindOfColumn(type) {
  if (!type.startsWith('_')) return SCALARS.get(type) ?? 'string';
  // The pool's own parsers are for single values: node-postgres turns these arrays into numbers and local Dates.
  if (type === '_numeric') return 'number[]';
  if (type === '_date') return 'Date[]';
  const element = SCALARS.get(type.slice(1));
  // Arrays of types that node-postgres doesn't know (enums) arrive as one text: '{a,b}'.
  if (!element) return 'string';
  return element === 'anything' ? 'anything' : `${element}[]`;
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} type
 * @returns {string[]} of a union: one per member
 */
function kindsOf(checker, type) {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return ['anything'];
  if (type.isUnion()) return type.types.flatMap((member) => kindsOf(checker, member));
  // A branded string (`string & { brand }`) is a string.
  if (type.isIntersection()) return type.types.flatMap((member) => kindsOf(checker, member)).filter((kind) => kind !== 'object').slice(0, 1);
  if (type.flags & ts.TypeFlags.StringLike) return ['string'];
  if (type.flags & ts.TypeFlags.NumberLike) return ['number'];
  if (type.flags & ts.TypeFlags.BooleanLike) return ['boolean'];
  if (type.flags & ts.TypeFlags.BigIntLike) return ['bigint'];
  if (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Never)) return [];
  const [element] = checker.isArrayType(type) || checker.isTupleType(type) ? checker.getTypeArguments(/** @type {ts.TypeReference} */ (type)) : [];
  if (element) return kindsOf(checker, checker.getNonNullableType(element)).map((kind) => (kind === 'anything' ? kind : `${kind}[]`));
  const name = type.symbol?.name;
  return [name === 'Date' || name === 'Buffer' ? name : 'object'];
}
