/** The pure rules of this slice, for other slices' pure rules; everything else goes through ../index.ts. */
export { NO_QUESTIONS, roleOf, type Found, type Job, type LockedJob, type MoveParams, type Questions } from './job';
export type { FaultRow, JobRow } from './rows';
export { clockStands, CLOSED_STAGES, isLegalStep, OPEN_STAGES, openingStage, STAGE_FACTS, STAGES, TRANSITIONS, UNASSIGNED_STAGES, verbsFor, type Role, type Stage, type Verb } from './stages';
