// @ts-check
// Adds a property to the object that a configuration file returns, and touches nothing else of the file. A file that
// is written in a way we don't know is left to its owner.

/** @typedef {typeof import('typescript')} TS */
/** @typedef {import('typescript').ObjectLiteralExpression} ObjectLiteral */
/** @typedef {{ state: 'there' | 'missing' | 'other' | 'unknown', object?: ObjectLiteral, rest: string[], value?: import('typescript').Expression }} Found */

/**
 * @param {TS} ts
 * @param {string} file
 * @param {string} text
 */
const parse = (ts, file, text) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

/**
 * What the file exports, followed through names, brackets, assertions and functions to the object that is returned.
 *
 * @param {TS} ts
 * @param {import('typescript').SourceFile} source
 * @returns {ObjectLiteral | undefined}
 */
function returnedObject(ts, source) {
  /** @type {import('typescript').Expression[]} */
  const exported = [];
  for (const statement of source.statements) {
    if (ts.isExportAssignment(statement)) exported.push(statement.expression);
    if (ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression) && statement.expression.left.getText() === 'module.exports') exported.push(statement.expression.right);
  }
  return exported.length === 1 && exported[0] ? follow(ts, source, exported[0]) : undefined;
}

/**
 * @param {TS} ts
 * @param {import('typescript').SourceFile} source
 * @param {import('typescript').Node} node
 * @returns {ObjectLiteral | undefined}
 */
function follow(ts, source, node) {
  if (ts.isObjectLiteralExpression(node)) return node;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return follow(ts, source, node.expression);
  if (ts.isIdentifier(node)) {
    const declarations = source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations]);
    const initializer = declarations.find(({ name }) => name.getText() === node.text)?.initializer;
    return initializer && follow(ts, source, initializer);
  }
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return undefined;
  if (!ts.isBlock(node.body)) return follow(ts, source, node.body);
  const last = node.body.statements.at(-1);
  return last && ts.isReturnStatement(last) && last.expression && ts.isObjectLiteralExpression(last.expression) ? last.expression : undefined;
}

/**
 * Looks for a property, given by the names on the way to it.
 *
 * @param {TS} ts
 * @param {string} file
 * @param {string} text
 * @param {string[]} names
 * @param {(value: import('typescript').Expression) => boolean} [wanted] whether the value is as it should be
 * @returns {Found}
 */
export function find(ts, file, text, names, wanted = () => true) {
  let object = returnedObject(ts, parse(ts, file, text));
  if (!object) return { state: 'unknown', rest: names };
  for (const [index, name] of names.entries()) {
    /** @type {import('typescript').ObjectLiteralElementLike | undefined} */
    const property = object.properties.find((each) => each.name && /** @type {{ text?: string }} */ (each.name).text === name);
    // What is spread into the object may hold the property already.
    if (!property) return { state: object.properties.some(ts.isSpreadAssignment) ? 'unknown' : 'missing', object, rest: names.slice(index) };
    const rest = names.slice(index + 1);
    if (!ts.isPropertyAssignment(property)) return { state: 'unknown', rest };
    /** @type {import('typescript').Expression} */
    const value = property.initializer;
    if (rest.length === 0) return { state: wanted(value) ? 'there' : 'other', object, rest, value };
    if (!ts.isObjectLiteralExpression(value)) return { state: 'unknown', rest, value };
    object = value;
  }
  return { state: 'unknown', rest: names };
}

/**
 * The text with lines added at the end of an object; undefined when the result could not be read any more.
 *
 * @param {TS} ts
 * @param {string} file
 * @param {string} text
 * @param {ObjectLiteral} object
 * @param {string} property as many lines as it needs, indented from zero
 * @returns {string | undefined}
 */
export function insert(ts, file, text, object, property) {
  const lineStart = text.lastIndexOf('\n', object.getStart()) + 1;
  const outer = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const inner = outer + (outer.includes('\t') ? '\t' : '  ');
  const block = property.split('\n').map((line) => `${inner}${line}`).join('\n');

  const { properties } = object;
  const comma = properties.length > 0 && !properties.hasTrailingComma ? ',' : '';
  // A remark at the end of the last property's line stays there.
  const remark = /^[ \t]*\/\/[^\n]*/.exec(text.slice(properties.end))?.[0] ?? '';
  const at = properties.end + remark.length;
  const closing = /^\s*\n[ \t]*/.exec(text.slice(at)) ? '' : `\n${outer}`;
  const edited = `${text.slice(0, properties.end)}${comma}${remark}\n${block}${closing}${closing ? text.slice(at).replace(/^[ \t]+/, '') : text.slice(at)}`;
  const broken = ts.transpileModule(edited, { fileName: file, reportDiagnostics: true, compilerOptions: { allowJs: true } }).diagnostics?.length;
  return broken ? undefined : edited;
}
