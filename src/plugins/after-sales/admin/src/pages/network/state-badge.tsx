import type { ReactElement } from 'react';

import { useText } from '../../kernel/text';
import { StatusBadge } from '../../ui';

/** Whether an agent, a technician or a person still works for us. */
export function StateBadge({ state }: { state: string }): ReactElement {
  const say = useText();
  if (state === 'active') return <StatusBadge tone="good">{say('network.state.active')}</StatusBadge>;
  if (state === 'blocked') return <StatusBadge tone="bad">{say('network.state.blocked')}</StatusBadge>;
  return <StatusBadge tone="neutral">{say(state === 'suspended' ? 'network.state.suspended' : 'network.state.retired')}</StatusBadge>;
}
