import {
  closureAnswer,
  closureBody,
  closureList,
  closureQuery,
  holidayAnswer,
  holidayBody,
  holidayList,
  holidayQuery,
  idParams,
  inheritBody,
  weekAnswer,
  weekBody,
  weekQuery,
  withdrawal,
} from '../../../../shared/api/service-time';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import { closures, holidays, newClosure, newHoliday, newWeek, noClosure, noHoliday, noWeek, showWeek } from './calendar.controller';
import { editLocks } from './edit-locks';

const who = ['staff', 'system'] as const;
const PLACE = ['service-time.place-code', 'codings.unknown'];

const weekRoutes: Route[] = [
  readRoute({ id: 'working-week.show', path: '/working-week', summary: 'Show the working hours that hold at a place on a day', who, query: weekQuery, answer: weekAnswer, errors: ['service-time.place-code'], roundTrips: 1, handle: showWeek }),
  writeRoute({
    id: 'working-week.replace',
    method: 'POST',
    path: '/working-week/replace',
    summary: 'Set the working hours of the company, a province or a branch from a day on',
    who,
    body: weekBody,
    answer: weekAnswer,
    errors: [...PLACE, 'service-time.hours-order', 'service-time.hours-overlap', 'service-time.never-opens'],
    locks: editLocks,
    roundTrips: 7,
    handle: newWeek,
  }),
  writeRoute({
    id: 'working-week.inherit',
    method: 'POST',
    path: '/working-week/inherit',
    summary: 'Let a province or branch work as the company does from a day on',
    who,
    body: inheritBody,
    answer: weekAnswer,
    errors: ['record.not-found'],
    locks: editLocks,
    roundTrips: 7,
    handle: noWeek,
  }),
];

const holidayRoutes: Route[] = [
  readRoute({ id: 'holidays.list', path: '/holidays', summary: 'List holidays between two days', who, query: holidayQuery, answer: holidayList, roundTrips: 1, handle: holidays }),
  writeRoute({
    id: 'holidays.add',
    method: 'POST',
    path: '/holidays',
    summary: 'Add a holiday, or take one back for a province or branch; open jobs are worked out anew',
    who,
    body: holidayBody,
    answer: holidayAnswer,
    status: 201,
    errors: [...PLACE, 'codings.label-required', 'service-time.holiday-taken'],
    locks: editLocks,
    roundTrips: 6,
    handle: newHoliday,
  }),
  writeRoute({ id: 'holidays.remove', method: 'DELETE', path: '/holidays/:id', summary: 'Remove a holiday; open jobs are worked out anew', who, params: idParams, answer: holidayAnswer, errors: ['record.not-found'], roundTrips: 5, handle: noHoliday }),
];

const closureRoutes: Route[] = [
  readRoute({ id: 'closures.list', path: '/closures', summary: 'List closures that end after an instant, withdrawn ones too', who, query: closureQuery, answer: closureList, roundTrips: 1, handle: closures }),
  writeRoute({
    id: 'closures.declare',
    method: 'POST',
    path: '/closures',
    summary: 'Declare that nobody works from one instant to another; open jobs are worked out anew',
    who,
    body: closureBody,
    answer: closureAnswer,
    status: 201,
    errors: [...PLACE, 'service-time.closure-order'],
    locks: editLocks,
    roundTrips: 6,
    handle: newClosure,
  }),
  writeRoute({
    id: 'closures.withdraw',
    method: 'POST',
    path: '/closures/:id/withdraw',
    summary: 'Take a closure back; open jobs are worked out anew',
    who,
    params: idParams,
    body: withdrawal,
    answer: closureAnswer,
    errors: ['record.not-found'],
    locks: editLocks,
    roundTrips: 5,
    handle: noClosure,
  }),
];

export const calendarRoutes: Route[] = [...weekRoutes, ...holidayRoutes, ...closureRoutes];
