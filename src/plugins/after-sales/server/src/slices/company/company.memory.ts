import { poolDb } from '../../kernel/db/tx';
import type { Memory } from '../../kernel/memories';
import { findSettings } from './company.store';
import { companyWith } from './domain/settings';

/**
 * The company as staff have set it, where everybody asks for it. It is replaced as a whole: who took it at the beginning
 * of a request works with one version to its end.
 */
export const companyMemory: Memory = {
  channel: 'as_company',
  async read(kernel) {
    const { owner } = kernel.config.company;
    const settings = await findSettings({ owner, actor: { kind: 'program', id: 'company' }, requestId: 'memory' }, poolDb(kernel.pool));
    if (settings) kernel.config.company = companyWith(kernel.config.company, settings);
  },
};
