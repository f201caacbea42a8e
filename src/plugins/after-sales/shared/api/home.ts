import { z } from 'zod';

/** Nothing counts further than this: «۹۹۹+» tells a person as much as the exact number, at any size of the table. */
export const MOST = 999;

const counted = z
  .strictObject({ count: z.number().int(), more: z.boolean().describe(`There are more than ${MOST}.`) })
  .nullable()
  .describe('Null when the caller may not open the list behind it.');
export type Counted = z.infer<typeof counted>;

const trendDay = z.strictObject({ day: z.string().describe('Gregorian, in the company\'s zone.'), opened: z.number().int(), done: z.number().int() });
export type TrendDay = z.infer<typeof trendDay>;

export const homeNumbers = z
  .strictObject({
    opened: counted.describe('Receptions opened today.'),
    done: counted.describe('Jobs done today.'),
    open: counted.describe('Jobs that are not closed.'),
    unassigned: counted.describe('Jobs that nobody has been given yet.'),
    late: counted.describe('Clocks of promises that are broken.'),
    promisedToday: counted.describe('Promises that fall due today.'),
    waitingApproval: counted.describe('Reports of work that the office has not judged.'),
    trend: z.array(trendDay).nullable().describe('The last fourteen days, the oldest first; each counts to 10,000 at most.'),
  })
  .meta({ id: 'HomeNumbers' });
export type HomeNumbers = z.infer<typeof homeNumbers>;
