import { z } from 'zod';
import { REASON_KINDS, STAGES } from './jobs';

export const SETTERS = ['office', 'agent', 'technician'] as const;
export type Setter = (typeof SETTERS)[number];

const code = z.string().trim().min(1).max(60);
const text = z.string().trim().min(1).max(300);
const labels = z
  .strictObject({ fa: text.nullish(), en: text.nullish(), es: text.nullish() })
  .refine((told) => Object.values(told).some((label) => label != null), { params: { code: 'codings.label-required' } })
  .describe('Its name in each language; at least one.');
const words = z.strictObject({ fa: text.nullish(), en: text.nullish(), es: text.nullish() }).describe('What the customer reads instead of the stage\'s words.');
const inLanguages = z.strictObject({ fa: z.string().nullable(), en: z.string().nullable(), es: z.string().nullable() });
export type InLanguages = z.infer<typeof inLanguages>;
const follows = z.array(code).max(100).describe('Codes of the statuses that may follow this one; none: whatever the stages allow.');
const setBy = z.array(z.enum(SETTERS)).min(1).max(3).describe('Who may set it.');

export const newStatus = z.strictObject({
  code,
  labels,
  stage: z.enum(STAGES).describe('The stage of the closed list that it stands for; never changes.'),
  follows: follows.optional(),
  setBy: setBy.optional(),
  customerWords: words.optional(),
  visibleToCustomer: z.boolean().optional(),
  pausesClock: z.boolean().optional().describe('Whether the clock of the promised time stands still meanwhile.'),
}).meta({ id: 'NewJobStatus' });
export type NewStatus = z.infer<typeof newStatus>;

export const changeStatus = z.strictObject({
  labels: labels.optional(),
  follows: follows.optional(),
  setBy: setBy.optional(),
  customerWords: words.nullish(),
  visibleToCustomer: z.boolean().optional(),
  pausesClock: z.boolean().optional(),
}).meta({ id: 'JobStatusChanges' });
export type ChangeStatus = z.infer<typeof changeStatus>;

export const statusAnswer = z.strictObject({
  code: z.string(),
  labels: inLanguages,
  stage: z.enum(STAGES),
  follows: z.array(z.string()),
  setBy: z.array(z.enum(SETTERS)),
  customerWords: inLanguages,
  visibleToCustomer: z.boolean(),
  pausesClock: z.boolean(),
  state: z.enum(['active', 'retired']),
}).meta({ id: 'JobStatus' });
export type JobStatus = z.infer<typeof statusAnswer>;
export const statusList = z.strictObject({ items: z.array(statusAnswer) });
export const statusQuery = z.strictObject({ state: z.enum(['active', 'retired', 'any']).default('active') });

export const newReason = z.strictObject({ kind: z.enum(REASON_KINDS), code, labels }).meta({ id: 'NewJobReason' });
export type NewReason = z.infer<typeof newReason>;
export const changeReason = z.strictObject({ labels });
export const reasonAnswer = z.strictObject({ kind: z.enum(REASON_KINDS), code: z.string(), labels: inLanguages, state: z.enum(['active', 'retired']) }).meta({ id: 'JobReason' });
export type JobReason = z.infer<typeof reasonAnswer>;
export const reasonList = z.strictObject({ items: z.array(reasonAnswer) });
export const reasonQuery = z.strictObject({ kind: z.enum(REASON_KINDS).optional(), state: z.enum(['active', 'retired', 'any']).default('active') });
