import { z } from 'zod';

/** ISO 8601 knows a year 0000, PostgreSQL doesn't; and no day of this business lies outside of these. What is no day is refused for that alone. */
const isPossible = (told: string): boolean => !/^\d{4}-/.test(told) || (told >= '1900' && told < '2200');
const outOfRange = { params: { code: 'input.out-of-range' } };

/** A Gregorian day, `YYYY-MM-DD`. */
export const possibleDay = z.iso.date().refine(isPossible, outOfRange);

/** An instant with its zone. */
export const possibleMoment = z.iso.datetime({ offset: true }).max(40).refine(isPossible, outOfRange);
