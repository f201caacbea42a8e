import type { ReactElement } from 'react';

import type { PaperAnswer } from '../../../../shared/api/agent-papers';
import { daysBetween } from '../../../../shared/calendar';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { StatusBadge } from '../../ui';

/** From here on somebody should ask for a new one. */
const SOON_DAYS = 30;

/** Whether a paper still holds, and for how long. */
export function PaperState({ paper: { validUntil, ended } }: { paper: Pick<PaperAnswer, 'validUntil' | 'ended'> }): ReactElement | null {
  const say = useText();
  const { today, number } = useFormats();
  if (ended) return <StatusBadge tone="neutral">{say(ended.reason === 'replaced' ? 'network.papers.replaced' : 'network.papers.ended')}</StatusBadge>;
  if (validUntil === null) return null;
  const left = daysBetween(today(), validUntil);
  if (left < 0) return <StatusBadge tone="bad">{say('network.papers.over', { days: number(-left) })}</StatusBadge>;
  if (left > SOON_DAYS) return <StatusBadge tone="good">{say('network.papers.holds')}</StatusBadge>;
  return <StatusBadge tone="warning">{left === 0 ? say('network.papers.last-day') : say('network.papers.left', { days: number(left) })}</StatusBadge>;
}
