// @ts-check
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesBelow, relative, SERVER_SOURCE } from './files.mjs';

/**
 * All error codes of the plugin, read from the catalogues as source: `<slice>.errors.ts` and the kernel's
 * `errors.catalogue.ts`. An entry is a property with a dotted name whose value is an object with a `status`.
 *
 * @returns {{ code: string, where: string }[]}
 */
export function errorCodes() {
  return filesBelow([SERVER_SOURCE], (file) => /\.errors\.ts$|[\\/]errors\.catalogue\.ts$/.test(file)).flatMap(codesOf);
}

/** @param {string} file */
function codesOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  /** @type {{ code: string, where: string }[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.name) && hasStatus(node.initializer)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ code: node.name.text, where: `${relative(file)}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * @param {ts.Expression} value
 * @returns {boolean}
 */
function hasStatus(value) {
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value) || ts.isParenthesizedExpression(value)) return hasStatus(value.expression);
  return ts.isObjectLiteralExpression(value) && value.properties.some((property) => property.name?.getText() === 'status');
}
