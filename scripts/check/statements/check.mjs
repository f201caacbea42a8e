// @ts-check
import ts from 'typescript';
import { relative } from '../files.mjs';
import { compareColumns } from './columns.mjs';
import { describe } from './describe.mjs';
import { Expander, Unreadable } from './expand.mjs';
import { sourceOf, variants } from './pieces.mjs';
import { serverFiles, sqlTemplates } from './program.mjs';

/** What a whole statement begins with; anything else is a fragment, or DDL, which the boot of the template proved. */
const STATEMENT = /^(\s|\(|--[^\n]*\n|\/\*.*?\*\/)*(select|insert|update|delete|with|merge|values)\b/is;

/**
 * Asks PostgreSQL about every statement of the plugin.
 *
 * @param {ts.Program} program
 * @param {import('pg').Client} client
 * @param {{ anyTable: string[], stop: AbortSignal }} options `anyTable`: what `ident()` may name when nothing says more
 * @returns {Promise<{ statements: number, texts: number, fragments: number, problems: string[] }>}
 */
export async function checkStatements(program, client, { anyTable, stop }) {
  const sources = serverFiles(program);
  const expander = new Expander(program, sources, anyTable);
  const result = { statements: 0, texts: 0, fragments: 0, problems: /** @type {string[]} */ ([]) };
  for (const template of sources.flatMap(sqlTemplates)) {
    stop.throwIfAborted();
    // The verb of a whole statement stands in its own text, so a fragment is known without following its parts.
    if (!STATEMENT.test(ownText(template))) {
      result.fragments += 1;
      continue;
    }
    result.statements += 1;
    try {
      const texts = variants(expander.template(template));
      result.texts += texts.length;
      result.problems.push(...(await problemsOf(program, client, template, texts)));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      result.problems.push(`${placeOf(program, error.node.getSourceFile().fileName, error.node.getStart())}: ${error.message}`);
    }
  }
  // A wrong fragment is wrong in every statement that has it: once is enough.
  return { ...result, problems: [...new Set(result.problems)] };
}

/** @param {ts.TaggedTemplateExpression} node */
function ownText({ template }) {
  return ts.isNoSubstitutionTemplateLiteral(template) ? template.text : `${template.head.text} ?`;
}

/**
 * @param {ts.Program} program
 * @param {import('pg').Client} client
 * @param {ts.TaggedTemplateExpression} template
 * @param {import('./pieces.mjs').Variant[]} texts
 */
async function problemsOf(program, client, template, texts) {
  const { fileName } = template.getSourceFile();
  const row = template.typeArguments?.[0];
  /** @type {Set<string>} */
  const problems = new Set();
  for (const variant of texts) {
    const answer = await describe(client, variant.text);
    if ('columns' in answer) {
      const where = placeOf(program, fileName, template.getStart());
      for (const problem of row ? compareColumns(program.getTypeChecker(), row, answer.columns) : []) problems.add(`${where}: ${problem}`);
    } else {
      const source = answer.position === undefined ? undefined : sourceOf(variant, answer.position);
      problems.add(`${placeOf(program, source?.file ?? fileName, source?.at ?? template.getStart())}: ${answer.message}`);
    }
  }
  return problems;
}

/**
 * @param {ts.Program} program
 * @param {string} fileName
 * @param {number} at
 */
function placeOf(program, fileName, at) {
  const line = program.getSourceFile(fileName)?.getLineAndCharacterOfPosition(at).line ?? 0;
  return `${relative(fileName)}:${line + 1}`;
}
