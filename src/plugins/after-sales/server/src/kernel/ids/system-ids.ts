import { newTrackingCode } from './tracking-code';
import { uuidv7 } from './uuidv7';

/** Where new names come from; a kernel's own, so that races can be tried with few enough codes to collide. */
export interface Ids {
  next(): string;
  trackingCode(): string;
}

export const systemIds: Ids = { next: () => uuidv7(Date.now()), trackingCode: () => newTrackingCode() };
