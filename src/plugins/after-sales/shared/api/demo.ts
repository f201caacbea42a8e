import { z } from 'zod';

/** `kept`: it could not be taken out, because records of the company refer to it. */
export const DEMO_STATES = ['none', 'loading', 'loaded', 'removing', 'kept'] as const;
export type DemoState = (typeof DEMO_STATES)[number];

const hanging = z.strictObject({ kind: z.string().describe('Its table.'), name: z.string().describe('Its number, code or name.') });
export type Hanging = z.infer<typeof hanging>;

export const demoAnswer = z
  .strictObject({
    state: z.enum(DEMO_STATES),
    done: z.number().int(),
    of: z.number().int().describe('Steps of loading.'),
    hanging: z.array(hanging).describe('Records of the company that refer to the demo company, when they kept it from being taken out.'),
  })
  .meta({ id: 'Demo' });
export type DemoAnswer = z.infer<typeof demoAnswer>;
