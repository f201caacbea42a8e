import type { PolicyTerms } from '../../../../../shared/api/warranty';
import type { Day } from '../../../kernel/calendar';
import type { WarrantyEvent } from './events';
import type { Fact } from './facts';
import type { PartMove } from './parts';
import type { Policy } from './policy';

/** Everything that was established about a device. */
export interface DeviceFacts {
  /** `waiting`: somebody told us of it and the office hasn't decided; `unknown`: no such serial. */
  state: 'known' | 'waiting' | 'unknown';
  facts: readonly Fact[];
  parts: readonly PartMove[];
  /** Where the device was given in exchange for another. */
  exchange?: { on: Day; takes: PolicyTerms['exchange']; from: Holder };
}

/** A device with its policy and its events; nested through exchanges, so that a chain can't be a circle. */
export interface Holder {
  facts: DeviceFacts;
  policy: Policy | null;
  events: readonly WarrantyEvent[];
}
