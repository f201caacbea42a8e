import type { ReactElement } from 'react';

import type { ReportListLine } from '../../../../shared/api/invoices';
import { useText } from '../../kernel/text';
import { StatusBadge, type Tone } from '../../ui';

const TONES: Readonly<Record<ReportListLine['state'], Tone>> = { submitted: 'info', approved: 'good', 'partly-approved': 'warning', returned: 'warning', rejected: 'bad' };

/** What the office has said to a report, in a word. */
export function ReportBadge({ state }: { state: ReportListLine['state'] }): ReactElement {
  const say = useText();
  return <StatusBadge tone={TONES[state]}>{say(`reports.state.${state}`)}</StatusBadge>;
}
