import type { ReactElement } from 'react';

import { useText, type TextId } from '../kernel/text';
import { StatusBadge, type Tone } from './status-badge';

/** The twelve stages of a job; which of them stand still, run, or have ended well or badly. */
const TONES: Readonly<Record<string, Tone>> = {
  new: 'info',
  'waiting-for-office': 'warning',
  assigned: 'info',
  accepted: 'info',
  scheduled: 'info',
  'on-the-way': 'info',
  'in-progress': 'info',
  'waiting-part': 'warning',
  'waiting-customer': 'warning',
  done: 'good',
  'not-possible': 'bad',
  cancelled: 'neutral',
};

export const stageTitle = (stage: string): TextId => `stage.${stage}` as TextId;

/** Where a job stands, in words and colour. */
export function StageBadge({ stage }: { stage: string }): ReactElement {
  const say = useText();
  return <StatusBadge tone={TONES[stage] ?? 'neutral'}>{say(stageTitle(stage))}</StatusBadge>;
}
