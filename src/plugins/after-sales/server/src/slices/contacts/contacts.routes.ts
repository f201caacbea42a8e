import { z } from 'zod';
import {
  contactList,
  contactListQuery,
  contactSummary,
  followUpAnswer,
  followUpBody,
  followUpByCodeBody,
  historyAnswer,
  historyQuery,
  timelineAnswer,
  lookUpAnswer,
  lookUpQuery,
  newContact,
  recordedContact,
  searchAnswer,
  searchQuery,
  summaryQuery,
} from '../../../../shared/api/contacts';
import { customerList, customerListQuery } from '../../../../shared/api/customers';
import { deviceList, deviceListQuery } from '../../../../shared/api/devices';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import * as contacts from './contacts.controller';
import * as search from './search.controller';

const who = ['staff', 'system'] as const;
const id = z.strictObject({ id: z.string().min(8).max(64) });

const kept: Route[] = [
  writeRoute({
    id: 'contacts.record',
    method: 'POST',
    path: '/contacts',
    summary: 'Keep a contact that is no reception: a question, a suggestion, praise, a missed call',
    who,
    body: newContact,
    answer: recordedContact,
    status: 201,
    roundTrips: 4,
    errors: ['input.phone', 'customers.unknown', 'contacts.reception-unknown', 'contacts.job-unknown', 'contacts.job-elsewhere', 'contacts.ask-by-job'],
    handle: contacts.record,
  }),
  readRoute({ id: 'contacts.list', path: '/contacts', summary: 'List contacts, newest first', who, query: contactListQuery, answer: contactList, errors: ['input.cursor'], roundTrips: 1, handle: contacts.list }),
  readRoute({
    id: 'contacts.summary',
    path: '/contacts/summary',
    summary: 'Count the contacts of some days per kind, channel and outcome',
    who,
    query: summaryQuery,
    answer: contactSummary,
    roundTrips: 1,
    handle: contacts.summary,
  }),
];

const asked: Route[] = [
  writeRoute({
    id: 'contacts.follow-up',
    method: 'POST',
    path: '/jobs/:id/follow-up',
    summary: 'Where is my service? Answers, keeps and counts the question, reminds the agent; the third one goes to a supervisor',
    who,
    params: id,
    body: followUpBody,
    answer: followUpAnswer,
    roundTrips: 4,
    errors: ['input.phone', 'record.not-found'],
    handle: contacts.askByJob,
  }),
  writeRoute({
    id: 'contacts.follow-up-by-code',
    method: 'POST',
    path: '/follow-ups',
    summary: 'The same by tracking code, or by the number of the reception or job',
    who,
    body: followUpByCodeBody,
    answer: followUpAnswer,
    roundTrips: 4,
    errors: ['record.not-found', 'contacts.tracking-code', 'contacts.several-jobs', 'input.phone'],
    handle: contacts.askByCode,
  }),
];

const found: Route[] = [
  readRoute({
    id: 'contacts.look-up',
    path: '/lookup',
    summary: 'Who is calling: people by any part of a phone, name, serial or number, with what an operator must know of them',
    who,
    query: lookUpQuery,
    answer: lookUpAnswer, errors: ['input.too-short'],
    roundTrips: 1,
    handle: search.lookUp,
  }),
  readRoute({
    id: 'contacts.history',
    path: '/customers/:id/history',
    summary: 'Everything that happened with a customer, newest first',
    who,
    params: id,
    query: historyQuery,
    answer: historyAnswer,
    roundTrips: 1,
    errors: ['record.not-found', 'input.cursor'],
    handle: search.history,
  }),
  readRoute({
    id: 'jobs.timeline',
    path: '/jobs/:id/timeline',
    summary: 'Everything that happened to a job, newest first: steps, words, questions about it, its reports of work',
    who,
    params: id,
    query: historyQuery,
    answer: timelineAnswer,
    roundTrips: 1,
    errors: ['record.not-found', 'input.cursor'],
    handle: search.timeline,
  }),
  readRoute({
    id: 'contacts.search',
    path: '/search',
    summary: 'Search receptions, jobs, customers or devices by any field, newest first',
    who,
    query: searchQuery,
    answer: searchAnswer,
    roundTrips: 1,
    errors: ['input.too-short', 'input.cursor'],
    handle: search.search,
  }),
];

const listed: Route[] = [
  readRoute({
    id: 'customers.list',
    path: '/customers',
    summary: 'List customers, newest first or by name, or those whom a part of a name, phone or city means',
    who,
    query: customerListQuery,
    answer: customerList,
    roundTrips: 1,
    errors: ['input.cursor', 'input.too-short'],
    handle: search.listCustomers,
  }),
  readRoute({
    id: 'devices.list',
    path: '/devices',
    summary: 'List devices, newest first, by serial or by product, or those that a part of a serial or label means',
    who,
    query: deviceListQuery,
    answer: deviceList,
    roundTrips: 1,
    errors: ['input.cursor', 'input.too-short'],
    handle: search.listDevices,
  }),
];

export const contactsRoutes: Route[] = [...kept, ...asked, ...found, ...listed];
