/**
 * The closed list of a job's stages that the program understands; staff's own statuses refine it later. `words` is the
 * key of what the customer reads.
 */
export const STAGES = [
  'new',
  'waiting-for-office',
  'assigned',
  'accepted',
  'scheduled',
  'on-the-way',
  'in-progress',
  'waiting-part',
  'waiting-customer',
  'done',
  'not-possible',
  'cancelled',
] as const;
export type Stage = (typeof STAGES)[number];

/** A serial that isn't in our books is looked at by the office before anybody drives there. */
export const openingStage = (device: { serialKey: string | null; known: boolean }): Stage =>
  device.serialKey !== null && !device.known ? 'waiting-for-office' : 'new';
