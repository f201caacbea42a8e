import {
  bringBackBody, custodyAnswer, custodyFound, custodyMoved, custodyPage, custodyParams, custodyQuery, findQuery, handOverBody, inspectBody, registerPage, registerQuery, sendOutBody, shelveBody, takeInBody, toWorkshopBody,
  type Step,
} from '../../../../shared/api/custody';
import type { z } from 'zod';
import { readRoute, writeRoute, type Caller, type Route } from '../../kernel/http/registry';
import { find, list, register, show, stepping } from './custody.controller';
import type { Told } from './domain/steps';

const OFFICE: readonly Caller[] = ['staff', 'system'];
const NOT_HERE = ['record.not-found', 'custody.not-here', 'custody.handed-over-already', 'custody.away'];

interface Row<S extends Step> {
  step: S;
  summary: string;
  body: z.ZodType<Told[S]>;
  errors: readonly string[];
  roundTrips?: number;
}

/** POST /custody/:id/<step>: the same for every step, because what differs stands in the rules. */
const stepRoute = <S extends Step>({ step, summary, body, errors, roundTrips = 5 }: Row<S>): Route =>
  writeRoute({ id: `custody.${step}`, method: 'POST', path: `/custody/:id/${step}`, summary, who: OFFICE, params: custodyParams, body, answer: custodyMoved, errors, roundTrips, handle: stepping(step) });

const reading: Route[] = [
  readRoute({ id: 'custody.list', path: '/custody', summary: "Customers' devices that are in the house, in the order in which they came in", who: OFFICE, query: custodyQuery, answer: custodyPage, errors: ['input.cursor', 'input.too-short'], roundTrips: 1, handle: list }),
  readRoute({ id: 'custody.find', path: '/custody/find', summary: 'Find a device by what a scanner reads: number of job or reception, tracking code, serial', who: OFFICE, query: findQuery, answer: custodyFound, errors: ['input.too-short'], roundTrips: 1, handle: find }),
  readRoute({ id: 'custody.register', path: '/custody/register', summary: 'The register of what came in and went out, by days', who: OFFICE, query: registerQuery, answer: registerPage, errors: ['input.cursor', 'input.format'], roundTrips: 1, handle: register }),
  readRoute({ id: 'custody.show', path: '/custody/:id', summary: 'Show where a device is, all its moves, and what can be done now', who: OFFICE, params: custodyParams, answer: custodyAnswer, errors: ['record.not-found'], roundTrips: 1, handle: show }),
];

export const custodyRoutes: Route[] = [
  ...reading,
  stepRoute({ step: 'take-in', summary: "Take a customer's device in: what came with it, how it looks, where it stands", body: takeInBody, errors: ['record.not-found', 'custody.in-house-already', 'custody.job-closed', 'custody.shelf-format'] }),
  stepRoute({ step: 'shelve', summary: 'Put a device on a shelf', body: shelveBody, errors: [...NOT_HERE, 'custody.same-place', 'custody.shelf-format'] }),
  stepRoute({ step: 'to-workshop', summary: 'Bring a device to the bench, or to another technician', body: toWorkshopBody, errors: [...NOT_HERE, 'custody.same-place', 'technicians.unknown'] }),
  stepRoute({ step: 'send-out', summary: 'Send a device to an agent, the maker or somebody else', body: sendOutBody, errors: ['input.required', ...NOT_HERE, 'custody.job-closed', 'agents.unknown', 'agents.retired'] }),
  stepRoute({ step: 'bring-back', summary: 'Take a device back that was sent out', body: bringBackBody, errors: ['record.not-found', 'custody.not-here', 'custody.handed-over-already', 'custody.not-away', 'custody.shelf-format'] }),
  // Lock, look and write; where it hasn't passed, the job's own write and its clock's two as well.
  stepRoute({ step: 'inspect', summary: 'Inspect a repaired device; what has not passed goes back to the workshop, its job reopened', body: inspectBody, errors: ['input.required', ...NOT_HERE, 'custody.not-done', 'custody.inspected-already', 'jobs.reason-unknown'], roundTrips: 8 }),
  stepRoute({ step: 'hand-over', summary: 'Give a device back against its slip, or to somebody who was identified', body: handOverBody, errors: ['input.required', ...NOT_HERE, 'custody.job-open', 'custody.not-inspected', 'custody.slip-of-another', 'custody.identity-digits'] }),
];
