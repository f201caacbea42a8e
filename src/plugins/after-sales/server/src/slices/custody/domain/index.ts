/** The pure rules of this slice, for other slices' pure rules; everything else goes through ../index.ts. */
export { nextStep, refusalOf, stepsFor } from './legal';
export type { Custody, Move } from './custody';
