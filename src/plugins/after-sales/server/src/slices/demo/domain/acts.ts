import type { MoveParams, Verb } from '../../jobs/domain';

const HOUR_MS = 3_600_000;

interface Step {
  verb: Verb;
  params?: MoveParams;
}

/** What becomes of one reception: the steps of its job, and what the office says to the report that the work ends with. */
export interface Act {
  daysAgo: number;
  steps: readonly Step[];
  report?: 'submitted' | 'approved' | 'returned' | 'partly-approved' | 'rejected';
}

/** Receptions of the last weeks: old ones are done, the new ones stand in every state that a job or a report can be in. */
export function actsOf(agent: (i: number) => string, now: Date): Act[] {
  const past = Array.from({ length: 24 }, (_, i): Act => ({ daysAgo: 20 - Math.floor(i * 0.75), steps: working(agent(i)), report: 'approved' }));
  return [...past, ...present(agent, now).map((act, i) => ({ ...act, daysAgo: i < 6 ? 2 : i < 12 ? 1 : 0 }))];
}

const working = (agent: string): Step[] => [{ verb: 'assign', params: { agent } }, { verb: 'accept' }, { verb: 'start' }];

function present(agent: (i: number) => string, now: Date): Omit<Act, 'daysAgo'>[] {
  const [given, other] = [working(agent(0)), working(agent(1))];
  const accepted = given.slice(0, 2);
  const appointment = { from: new Date(now.getTime() + 20 * HOUR_MS), to: new Date(now.getTime() + 22 * HOUR_MS) };
  return [
    { steps: [...given, { verb: 'wait', params: { for: 'part', reason: 'part-ordered' } }] },
    { steps: [...other, { verb: 'wait', params: { for: 'customer', reason: 'customer-decides' } }] },
    { steps: given, report: 'returned' },
    { steps: other, report: 'partly-approved' },
    { steps: given, report: 'rejected' },
    { steps: [{ verb: 'cancel', params: { reason: 'customer-cancelled' } }] },
    { steps: given },
    { steps: given, report: 'submitted' },
    { steps: other, report: 'submitted' },
    { steps: [...accepted, { verb: 'on-the-way' }] },
    { steps: [...accepted, { verb: 'schedule', params: appointment }] },
    { steps: accepted },
    { steps: other.slice(0, 1) },
    { steps: [...given.slice(0, 1), { verb: 'refuse', params: { reason: 'no-capacity' } }] },
    { steps: [] },
    { steps: [] },
  ];
}
