import type { MovedJob } from '../../../../shared/api/jobs';
import type { Examples } from '../../kernel/http/examples';

const JOB = '01a201f5-dda0-7000-8000-0000000000b1';
const AGENT_EAST = '01a201f5-dda0-7000-8000-000000000a02';
const AGENT = '01a201f5-dda0-7000-8000-000000000a01';
const TECHNICIAN = '01a201f5-dda0-7000-8000-0000000007e1';

/** A job after a verb: what it was when the agent got it, and what is different now. */
const BASE: MovedJob = { id: JOB, number: '1405-00057', stage: 'assigned', stageSince: '2026-11-22T06:46:00.000Z', status: null, emergency: true, agent: AGENT_EAST, technician: null, reason: null, result: null, appointment: null };
const moved = (now: Partial<MovedJob>): MovedJob => ({ ...BASE, ...now });

export const verbExamples: Examples = {
  'jobs.triage': { params: { id: JOB }, body: { emergency: true }, answer: moved({ stage: 'new', stageSince: '2026-11-22T06:43:00.000Z', agent: null }) },
  'jobs.assign': { params: { id: JOB }, body: { agent: AGENT_EAST }, answer: moved({}) },
  'jobs.reassign': { params: { id: JOB }, body: { agent: AGENT, reason: 'no-answer' }, answer: moved({ agent: AGENT }) },
  'jobs.accept': { params: { id: JOB }, body: {}, answer: moved({ stage: 'accepted', stageSince: '2026-11-22T06:47:20.000Z', agent: AGENT }) },
  'jobs.refuse': {
    params: { id: JOB },
    body: { reason: 'no-capacity' },
    answer: moved({ stage: 'new', stageSince: '2026-11-22T06:46:40.000Z', agent: null, reason: 'no-capacity' }),
  },
  'jobs.hand-over': {
    params: { id: JOB },
    body: { technician: TECHNICIAN },
    answer: moved({ stage: 'accepted', stageSince: '2026-11-22T06:47:20.000Z', agent: AGENT, technician: TECHNICIAN }),
  },
  'jobs.schedule': {
    params: { id: JOB },
    body: { from: '2026-11-23T09:00:00+03:30', to: '2026-11-23T11:00:00+03:30' },
    answer: moved({ stage: 'scheduled', stageSince: '2026-11-22T06:48:00.000Z', agent: AGENT, technician: TECHNICIAN, appointment: { from: '2026-11-23T05:30:00.000Z', to: '2026-11-23T07:30:00.000Z' } }),
  },
  'jobs.on-the-way': {
    params: { id: JOB },
    body: {},
    answer: moved({ stage: 'on-the-way', stageSince: '2026-11-22T06:51:40.000Z', agent: AGENT, technician: TECHNICIAN, appointment: { from: '2026-11-23T05:30:00.000Z', to: '2026-11-23T07:30:00.000Z' } }),
  },
  'jobs.start': {
    params: { id: JOB },
    body: {},
    answer: moved({ stage: 'in-progress', stageSince: '2026-11-22T06:52:00.000Z', agent: AGENT, technician: TECHNICIAN, appointment: { from: '2026-11-23T05:30:00.000Z', to: '2026-11-23T07:30:00.000Z' } }),
  },
  'jobs.wait': {
    params: { id: JOB },
    body: { for: 'part', reason: 'part-ordered' },
    answer: moved({ stage: 'waiting-part', stageSince: '2026-11-22T06:54:00.000Z', agent: AGENT, technician: TECHNICIAN, reason: 'part-ordered', appointment: { from: '2026-11-23T05:30:00.000Z', to: '2026-11-23T07:30:00.000Z' } }),
  },
  'jobs.resume': {
    params: { id: JOB },
    body: {},
    answer: moved({ stage: 'in-progress', stageSince: '2026-11-22T06:54:20.000Z', agent: AGENT, technician: TECHNICIAN, appointment: { from: '2026-11-23T05:30:00.000Z', to: '2026-11-23T07:30:00.000Z' } }),
  },
  'jobs.done': {
    params: { id: JOB },
    body: { result: 'fixed' },
    answer: moved({ stage: 'done', stageSince: '2026-11-22T06:59:00.000Z', agent: AGENT, technician: TECHNICIAN, result: 'fixed', appointment: { from: '2026-11-23T05:30:00.000Z', to: '2026-11-23T07:30:00.000Z' } }),
  },
  'jobs.not-possible': {
    params: { id: '01a201f5-dda0-7000-8000-000000000101' },
    body: { reason: 'spare-parts-not-available' },
    answer: moved({ id: '01a201f5-dda0-7000-8000-000000000101', number: '1405-00004', stage: 'not-possible', stageSince: '2026-11-22T07:01:00.000Z', emergency: false, agent: AGENT, reason: 'spare-parts-not-available' }),
  },
  'jobs.cancel': {
    params: { id: '01a201f5-dda0-7000-8000-000000000100' },
    body: { reason: 'customer-cancelled' },
    answer: moved({ id: '01a201f5-dda0-7000-8000-000000000100', number: '1405-00003', stage: 'cancelled', stageSince: '2026-11-22T06:59:40.000Z', emergency: false, agent: null, reason: 'customer-cancelled' }),
  },
  'jobs.reopen': {
    params: { id: JOB },
    body: { reason: 'not-lasting' },
    answer: moved({ stage: 'in-progress', stageSince: '2026-11-22T06:58:40.000Z', agent: AGENT, technician: TECHNICIAN, reason: 'not-lasting', appointment: { from: '2026-11-23T05:30:00.000Z', to: '2026-11-23T07:30:00.000Z' } }),
  },
};
