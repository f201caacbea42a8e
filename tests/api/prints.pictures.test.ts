import { branchDayOf, dayReportOf } from '../../src/plugins/after-sales/server/src/slices/prints/papers/day-papers';
import { labelOf, repairCardOf, slipOf, type Paper } from '../../src/plugins/after-sales/server/src/slices/prints/papers/job-papers';
import { reportOf } from '../../src/plugins/after-sales/server/src/slices/prints/papers/report-paper';
import { printer } from '../../src/plugins/after-sales/server/src/slices/prints/typst/printer';
import type { Reader } from '../../src/plugins/after-sales/server/src/slices/prints/papers/words';
import { expectPicture } from '../support/prints/pictures';
import { branchDay, dayReport } from '../support/prints/day-rows';
import { job, readerOf, reception, report } from '../support/prints/rows';

const PAPERS: Record<string, { template: string; write(reader: Reader): Paper }> = {
  slip: { template: 'slip', write: (reader) => slipOf(reader, reception) },
  label: { template: 'label', write: (reader) => labelOf(reader, job) },
  'repair-card': { template: 'repair-card', write: (reader) => repairCardOf(reader, job) },
  report: { template: 'report', write: (reader) => reportOf(reader, report) },
  'day-report': { template: 'day-report', write: (reader) => dayReportOf(reader, dayReport) },
  'branch-day': { template: 'branch-day', write: (reader) => branchDayOf(reader, branchDay) },
};

afterAll(() => printer.end());
jest.setTimeout(60_000);

describe.each(Object.keys(PAPERS))('the %s', (name) => {
  test.each(['fa', 'en', 'es'] as const)('[WH14] [RP9] [RP10] looks in %s as somebody has seen it', async (language) => {
    const { template, write } = PAPERS[name]!;
    await expectPicture(`${name}-${language}`, await printer.print({ template, data: write(readerOf(language)), as: 'svg' }));
  });
});
