import type { ReportListLine } from '../../../../shared/api/invoices';

/** In the order in which people look for them; held complete by its type. */
const KINDS: Readonly<Record<ReportListLine['kind'], true>> = { 'warranty-repair': true, 'paid-repair': true, installation: true, 'internal-work': true };

export const REPORT_KINDS = Object.keys(KINDS) as ReportListLine['kind'][];
