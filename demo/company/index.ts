import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { NewCoding } from '../../src/plugins/after-sales/shared/api/codings';
import { dayOf, daysBetween } from '../../src/plugins/after-sales/server/src/kernel/calendar';
import { importFile } from '../open-repair/import-file';
import { codeOf, SOURCE, type MappedRow } from '../open-repair/map-row';
import { afterSales, type AfterSales } from '../open-repair/program';
import { readRows } from '../open-repair/read-rows';
import { adminServices } from './admin-services';
import { CATEGORY_LABELS } from './category-labels';
import { OPEN_JOBS, showEveryState } from './every-state';
import { makeLogIns } from './log-ins';
import { showWorkingDays } from './working-days';
import { keepPapers } from './papers';

const FILE = 'demo/data/open-repair-500.csv';

const isEmpty = async (strapi: Core.Strapi, { kernel }: AfterSales): Promise<boolean> => {
  const { rows } = await kernel.pool.query<{ any: boolean }>('select exists (select from as_receptions) as any');
  return !rows[0].any && !(await adminServices(strapi).users.exists());
};

interface Sample {
  rows: number;
  /** So many days later, the newest event of the sample was yesterday: a company at work, not a museum. */
  shiftDays: number;
}

async function readSample(file: string, { kernel }: AfterSales): Promise<Sample> {
  let newest = '';
  let rows = 0;
  for await (const line of readRows(file)) {
    if (!('row' in line)) continue;
    rows += 1;
    if (line.row.event_date > newest) newest = line.row.event_date;
  }
  return { rows, shiftDays: daysBetween(newest, dayOf(kernel.clock.now(), kernel.config.company.timeZone)) - 1 };
}

/** Of the repairs still under way every seventh is of a device whose serial number nobody knows: it waits for the office. */
const stillOpen = (row: MappedRow, index: number): MappedRow => {
  const { ending: _ending, ...repair } = row.repair;
  const [device] = repair.command.devices;
  const serial = index % 7 === 0 ? { serial: `DEMO-${1000 + index}` } : {};
  return { ...row, repair: { ...repair, command: { ...repair.command, devices: [{ ...device, ...serial }] } } };
};

/**
 * On the very first start: log-ins, and a few hundred real repairs of made-up Persian customers, in every state. An
 * installation that holds anything, a user or a reception, is left alone.
 */
export async function makeDemoCompany(strapi: Core.Strapi, { loginsFile, password }: { loginsFile: string; password: string }): Promise<void> {
  const program = afterSales(strapi);
  if (!(await isEmpty(strapi, program))) return;
  const file = path.join(strapi.dirs.app.root, FILE);
  const categories = Object.entries(CATEGORY_LABELS).map(([en, { fa, es }]): NewCoding => ({ code: codeOf(en), labels: { fa, en, es } }));
  await program.codings.ensure(SOURCE, 'product-category', categories);
  const { rows, shiftDays } = await readSample(file, program);
  const { opened } = await importFile(program, file, { shiftDays, adjust: (row, index) => (index < rows - OPEN_JOBS ? row : stillOpen(row, index)) });
  await showEveryState(program);
  await keepPapers(program);
  const logIns = await makeLogIns(strapi, program, password);
  await showWorkingDays(program);
  writeFileSync(loginsFile, `${JSON.stringify(logIns, null, 2)}\n`, { mode: 0o600 });
  strapi.log.info(`The demo company has ${opened} receptions`);
}
