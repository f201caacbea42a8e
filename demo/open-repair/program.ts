import type { Core } from '@strapi/strapi';
import type { Kernel } from '../../src/plugins/after-sales/server/src/kernel/kernel';
import type { ImportedRepair } from '../../src/plugins/after-sales/server/src/slices/imports';
import type { AgentsForPrograms } from '../../src/plugins/after-sales/server/src/slices/agents';
import type { DayReportsForPrograms } from '../../src/plugins/after-sales/server/src/slices/day-reports';
import type { CustodyForPrograms } from '../../src/plugins/after-sales/server/src/slices/custody';
import type { ReportsForPrograms } from '../../src/plugins/after-sales/server/src/slices/invoices';
import type { JobsForPrograms } from '../../src/plugins/after-sales/server/src/slices/jobs';
import type { CodingList, NewCoding } from '../../src/plugins/after-sales/shared/api/codings';

/** What programs of this process may call of the plugin, through Strapi's service registry. */
export interface AfterSales {
  kernel: Kernel;
  imports: { repair(repair: ImportedRepair): Promise<boolean> };
  agents: AgentsForPrograms;
  jobs: JobsForPrograms;
  reports: ReportsForPrograms;
  dayReports: DayReportsForPrograms;
  custody: CustodyForPrograms;
  codings: { ensure(source: string, list: CodingList, codings: readonly NewCoding[]): Promise<string[]> };
}

export function afterSales(strapi: Core.Strapi): AfterSales {
  const plugin = strapi.plugin('after-sales');
  return {
    kernel: (plugin.service('kernel') as { get(): Kernel }).get(),
    imports: plugin.service('imports'),
    agents: plugin.service('agents'),
    jobs: plugin.service('jobs'),
    reports: plugin.service('reports'),
    dayReports: plugin.service('day-reports'),
    custody: plugin.service('custody'),
    codings: plugin.service('codings'),
  };
}
