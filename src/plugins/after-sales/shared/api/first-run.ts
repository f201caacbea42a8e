import { z } from 'zod';

/** In the order in which a new company goes through them. */
export const FIRST_STEPS = ['company', 'hours', 'product', 'agent', 'tariff'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export const STEP_STATES = ['open', 'later', 'done'] as const;
export type StepState = (typeof STEP_STATES)[number];

export const firstRun = z
  .strictObject({
    items: z.array(
      z.strictObject({
        step: z.enum(FIRST_STEPS),
        state: z.enum(STEP_STATES).describe('Told by what is there, not by a click: a first product is done when there is one.'),
      }),
    ),
    untouched: z.boolean().describe('Nobody has done or put aside any step.'),
  })
  .meta({ id: 'FirstRun' });
export type FirstRun = z.infer<typeof firstRun>;

export const stepParams = z.strictObject({ step: z.enum(FIRST_STEPS) });
export const settleBody = z.strictObject({ as: z.enum(['it-is', 'later']).describe('`it-is`: what the program came with suits; `later`: the guide asks no more, the step stays open to be done.') });
export type SettleBody = z.infer<typeof settleBody>;
