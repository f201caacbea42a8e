import type { Core } from '@strapi/strapi';
import type { Kernel } from '../../src/plugins/after-sales/server/src/kernel/kernel';
import type { ImportedReception } from '../../src/plugins/after-sales/server/src/slices/receptions';
import type { CodingList, NewCoding } from '../../src/plugins/after-sales/shared/api/codings';

/** What programs of this process may call of the plugin, through Strapi's service registry. */
export interface AfterSales {
  kernel: Kernel;
  receptions: { import(reception: ImportedReception): Promise<object | null> };
  codings: { ensure(source: string, list: CodingList, codings: readonly NewCoding[]): Promise<string[]> };
}

export function afterSales(strapi: Core.Strapi): AfterSales {
  const plugin = strapi.plugin('after-sales');
  return {
    kernel: (plugin.service('kernel') as { get(): Kernel }).get(),
    receptions: plugin.service('receptions'),
    codings: plugin.service('codings'),
  };
}
