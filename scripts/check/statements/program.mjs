// @ts-check
import path from 'node:path';
import ts from 'typescript';
import { ROOT, SERVER_SOURCE } from '../files.mjs';

/** The plugin's server as the compiler sees it, with the options of the app's tsconfig.json. */
export function serverProgram() {
  const file = path.join(ROOT, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return ts.createProgram(fileNames.filter((name) => isOurs(name)), { ...options, noEmit: true });
}

/** @param {ts.Program} program */
export function serverFiles(program) {
  return program.getSourceFiles().filter((source) => !source.isDeclarationFile && isOurs(source.fileName));
}

/** @param {string} fileName */
function isOurs(fileName) {
  return path.resolve(fileName).startsWith(SERVER_SOURCE + path.sep);
}

/**
 * @param {ts.Node} node
 * @returns {node is ts.TaggedTemplateExpression}
 */
export function isSqlTemplate(node) {
  return ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && node.tag.text === 'sql';
}

/**
 * All sql templates of a file, outer ones before those nested in them.
 *
 * @param {ts.SourceFile} source
 * @returns {ts.TaggedTemplateExpression[]}
 */
export function sqlTemplates(source) {
  /** @type {ts.TaggedTemplateExpression[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (isSqlTemplate(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
