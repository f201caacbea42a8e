import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { NewCoding } from '../../src/plugins/after-sales/shared/api/codings';
import { dayOf, daysBetween } from '../../src/plugins/after-sales/server/src/kernel/calendar';
import { importFile } from '../open-repair/import-file';
import { codeOf, SOURCE } from '../open-repair/map-row';
import { afterSales, type AfterSales } from '../open-repair/program';
import { readRows } from '../open-repair/read-rows';
import { adminServices } from './admin-services';
import { CATEGORY_LABELS } from './category-labels';
import { makeLogIns } from './log-ins';

const FILE = 'demo/data/open-repair-500.csv';

const isEmpty = async (strapi: Core.Strapi, { kernel }: AfterSales): Promise<boolean> => {
  const { rows } = await kernel.pool.query<{ any: boolean }>('select exists (select from as_receptions) as any');
  return !rows[0].any && !(await adminServices(strapi).users.exists());
};

/** So many days later, the newest event of the sample was yesterday: a company at work, not a museum. */
async function daysUntilYesterday(file: string, { kernel }: AfterSales): Promise<number> {
  let newest = '';
  for await (const line of readRows(file)) if ('row' in line && line.row.event_date > newest) newest = line.row.event_date;
  return daysBetween(newest, dayOf(kernel.clock.now(), kernel.config.company.timeZone)) - 1;
}

/**
 * On the very first start: log-ins, and a few hundred real repairs as receptions of made-up Persian customers. An
 * installation that holds anything, a user or a reception, is left alone.
 */
export async function makeDemoCompany(strapi: Core.Strapi, { loginsFile, password }: { loginsFile: string; password: string }): Promise<void> {
  const program = afterSales(strapi);
  if (!(await isEmpty(strapi, program))) return;
  const file = path.join(strapi.dirs.app.root, FILE);
  const categories = Object.entries(CATEGORY_LABELS).map(([en, { fa, es }]): NewCoding => ({ code: codeOf(en), labels: { fa, en, es } }));
  await program.codings.ensure(SOURCE, 'product-category', categories);
  const { opened } = await importFile(program, file, { shiftDays: await daysUntilYesterday(file, program) });
  const logIns = await makeLogIns(strapi, password);
  writeFileSync(loginsFile, `${JSON.stringify(logIns, null, 2)}\n`, { mode: 0o600 });
  strapi.log.info(`The demo company has ${opened} receptions`);
}
