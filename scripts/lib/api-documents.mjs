// @ts-check
// What is made from the API's description: the types of the client, and two pages of the reference.

import { createRequire } from 'node:module';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { ROOT } from './paths.mjs';

const METHODS = ['get', 'post', 'patch', 'delete'];
const LANGUAGES = /** @type {const} */ (['fa', 'en', 'es']);
const MADE = 'Made from the routes by `npm run client`; `npm run check` refuses an old one.';

/**
 * @typedef {{ operationId: string, summary: string, tags: string[], security: unknown[], 'x-callers': string[], parameters: { in: string }[], requestBody?: { content: Record<string, { example?: unknown }> }, responses: Record<string, { headers?: unknown, content?: Record<string, { example?: unknown, examples?: unknown }> }> }} Operation
 * @typedef {{ tags: { name: string, description: string }[], paths: Record<string, Record<string, Operation>>, components: { examples?: Record<string, unknown> } }} Description
 */

const require = createRequire(import.meta.url);

/**
 * The description as the compiled plugin tells it; no database is needed for that.
 * @returns {Description}
 */
function description() {
  /** @type {{ default: { services: { api: () => { document: () => Description } } } }} */
  const plugin = require(path.join(ROOT, 'dist', 'src', 'plugins', 'after-sales', 'server', 'src', 'index.js'));
  return plugin.default.services.api().document();
}

/** @param {Description} document @returns {[string, string, Operation][]} */
const operationsOf = (document) =>
  Object.entries(document.paths).flatMap(([address, item]) => METHODS.filter((method) => item[method]).map((method) => /** @type {[string, string, Operation]} */ ([method, address, item[method]])));

/**
 * The description without what is no type, and without what the client does by itself: the key, and refusals, which
 * all look the same and are thrown.
 * @param {Description} document
 */
function onlyTypes(document) {
  const copy = structuredClone(document);
  delete copy.components.examples;
  for (const [, , operation] of operationsOf(copy)) {
    operation.parameters = operation.parameters.filter((parameter) => parameter.in !== 'header');
    for (const [status, response] of Object.entries(operation.responses)) {
      if (!status.startsWith('2')) delete operation.responses[status];
      delete response.headers;
    }
    for (const part of [operation.requestBody, ...Object.values(operation.responses)]) {
      for (const content of Object.values(part?.content ?? {})) {
        delete content.example;
        delete /** @type {{ examples?: unknown }} */ (content).examples;
      }
    }
  }
  return copy;
}

/** @param {Description} document */
async function clientTypes(document) {
  const blob = ts.factory.createTypeReferenceNode('Blob');
  const nodes = await openapiTS(JSON.stringify(onlyTypes(document)), {
    alphabetize: true,
    // What has a default may be left out by the caller.
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    transform: (schema) => ('format' in schema && schema.format === 'binary' ? blob : undefined),
    silent: true,
  });
  return `/* eslint-disable */\n// ${MADE}\n\n${astToString(nodes)}`;
}

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** @param {Description} document */
function routesPage(document) {
  const byTag = document.tags.map(({ name, description: about }) => {
    const rows = operationsOf(document)
      .filter(([, , { tags }]) => tags[0] === name)
      .map(([method, address, { summary, operationId, 'x-callers': callers }]) => `| \`${method.toUpperCase()} ${address}\` | ${cell(summary)} | ${callers.join(', ')} | \`${operationId}\` |`);
    return `## ${name}\n\n${about}\n\n| address | what it does | who | permission |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# The routes\n\n${MADE} Addresses are below \`/api/after-sales\`. Bodies, answers and examples: the reader page at \`/api/after-sales/docs\`.\n\n${byTag.join('\n')}`;
}

/** @param {Description} document */
function errorsPage(document) {
  const texts = LANGUAGES.map((language) => /** @type {Record<string, string>} */ (require(path.join(ROOT, 'src', 'plugins', 'after-sales', 'shared', 'translations', `${language}.json`))));
  /** @type {Map<string, string>} */
  const statusOf = new Map();
  for (const [, , { responses }] of operationsOf(document)) {
    for (const [status, { content }] of Object.entries(responses)) for (const code of Object.keys(content?.['application/json']?.examples ?? {})) statusOf.set(code, status);
  }
  const rows = Object.keys(document.components.examples ?? {})
    .sort()
    .map((code) => `| \`${code}\` | ${statusOf.get(code) ?? ''} | ${texts.map((text) => cell(text[`error.${code}`] ?? '')).join(' | ')} |`);
  return `# Error codes\n\n${MADE} A code never changes its meaning. Without a status: told inside \`fields\`, or by programs of the same process.\n\n| code | status | فارسی | English | español |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/**
 * Every file that follows from the description, by its path from the root. The server must be compiled.
 * @returns {Promise<Map<string, string>>}
 */
export async function apiDocuments() {
  const document = description();
  return new Map([
    ['src/plugins/after-sales/client/generated/schema.ts', await clientTypes(document)],
    ['docs/reference/api.md', routesPage(document)],
    ['docs/reference/errors.md', errorsPage(document)],
  ]);
}
