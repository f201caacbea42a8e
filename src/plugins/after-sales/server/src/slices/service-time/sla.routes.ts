import { idParams, promiseAnswer, promiseQuery, slaList, slaQuery, targetAnswer, targetBody, targetList, targetQuery } from '../../../../shared/api/service-time';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import { editLocks } from './edit-locks';
import { endTarget, listSla, newTarget, showPromise, targets } from './sla.controller';

const who = ['staff', 'system'] as const;

export const slaRoutes: Route[] = [
  readRoute({ id: 'sla.list', path: '/sla', summary: 'List running clocks by due time, late ones first', who, query: slaQuery, answer: slaList, errors: ['input.cursor'], roundTrips: 1, handle: listSla }),
  readRoute({
    id: 'sla.promise',
    path: '/sla/promise',
    summary: 'Tell until when a technician would come and the work be done if the customer called now',
    who,
    query: promiseQuery,
    answer: promiseAnswer,
    errors: ['sla.target-tie'],
    roundTrips: 1,
    handle: showPromise,
  }),
  readRoute({ id: 'sla-targets.list', path: '/sla-targets', summary: 'List the targets by measure, area, service type and contract', who, query: targetQuery, answer: targetList, roundTrips: 1, handle: targets }),
  writeRoute({
    id: 'sla-targets.add',
    method: 'POST',
    path: '/sla-targets',
    summary: 'Promise so many working minutes to new jobs of a kind; jobs that run already keep what they were promised',
    who,
    body: targetBody,
    answer: targetAnswer,
    status: 201,
    errors: ['sla.target-tie', 'sla.step-twice', 'sla.step-offset'],
    locks: editLocks,
    roundTrips: 5,
    handle: newTarget,
  }),
  writeRoute({
    id: 'sla-targets.retire',
    method: 'POST',
    path: '/sla-targets/:id/retire',
    summary: 'Promise nothing of this kind to new jobs any more',
    who,
    params: idParams,
    answer: targetAnswer,
    errors: ['record.not-found'],
    locks: editLocks,
    roundTrips: 3,
    handle: endTarget,
  }),
];
