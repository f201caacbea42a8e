import { BRANCH_DAY, DAY_REPORT } from './day';
import { LABEL } from './label';
import { PAGE } from './page';
import { REPAIR_CARD } from './repair-card';
import { REPORT } from './report';
import { SLIP } from './slip';

/** Each paper as one Typst program; it reads `sys.inputs.data` and no file. */
export const TEMPLATES = { slip: PAGE + SLIP, label: PAGE + LABEL, 'repair-card': PAGE + REPAIR_CARD, report: PAGE + REPORT, 'day-report': PAGE + DAY_REPORT, 'branch-day': PAGE + BRANCH_DAY } as const;
export type TemplateName = keyof typeof TEMPLATES;
