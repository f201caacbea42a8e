/** The pure rules of this slice, for other slices' pure rules; everything else goes through ../index.ts. */
export type { DeviceFacts, Holder } from './device';
export { evaluate } from './evaluate';
export type { WarrantyEvent } from './events';
export type { Fact, FactRow } from './facts';
export type { FittedPart, PartMove } from './parts';
export { refuseRemoval } from './parts';
export type { Policy } from './policy';
export { dayThatCounts, type PolicyVersion, type Question, type TraceStep, type Verdict } from './verdict';
export { verdictOf, verdictsOf, type LoadedDevice, type WarrantyFacts } from './verdict-of';
