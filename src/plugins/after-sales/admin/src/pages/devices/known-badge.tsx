import type { ReactElement } from 'react';

import { useText } from '../../kernel/text';
import { StatusBadge } from '../../ui';

/** Whether a device is in our books, or exists only because somebody told us of it. */
export function KnownBadge({ known }: { known: boolean }): ReactElement {
  const say = useText();
  return <StatusBadge tone={known ? 'good' : 'warning'}>{say(known ? 'devices.known' : 'devices.unverified')}</StatusBadge>;
}
