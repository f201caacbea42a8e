// @ts-check
// An older release: the built app in a folder of its own, from whose files a slice with its type and routes, whatever
// leans on its tables, and a field of another type are taken.
import fs from 'node:fs';
import path from 'node:path';
import { copyApp } from './world.mjs';

const SERVER = 'dist/src/plugins/after-sales/server/src';

/** What the older release lacks. */
export const NEWER = { table: 'as_invoices', field: { table: 'as_customers', column: 'handling_note', name: 'handlingNote', type: 'plugin::after-sales.customer' }, actions: ['reports.list', 'reports.decide'] };

/**
 * @param {import('./fault.mjs').Context} context
 * @returns {Promise<string>} its folder
 */
export async function olderRelease(context) {
  const app = await copyApp(context);
  edit(path.join(app, SERVER, 'index.js'), (code) => code.replace(/,\s*[\w$]+\.invoices\b/, '').replace(/,\s*[\w$]+\.dayReports\b/, ''));
  edit(path.join(app, SERVER, 'slices/customers/content-types/customer.js'), (code) => `${code}\ndelete exports.customer.schema.attributes.${NEWER.field.name};\n`);
  return app;
}

/**
 * @param {string} file
 * @param {(code: string) => string} change
 */
function edit(file, change) {
  const before = fs.readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} is not what it was when this script was written`);
  fs.writeFileSync(file, after);
}
