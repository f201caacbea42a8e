import { callParams, endBody, extensionAnswer, extensionBody, keptCall, myCalls, ringBody, waitQuery } from '../../../../shared/api/incoming-calls';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import { ends, mine, rings, setExtension, showExtension } from './incoming-calls.controller';
import { lineOf } from './use-cases/ring';

const telephone: Route[] = [
  writeRoute({
    id: 'incoming-calls.ring',
    method: 'POST',
    path: '/incoming-calls',
    summary: 'Tell that an extension rings: the operator whose it is sees the caller\'s card',
    who: ['system'],
    body: ringBody,
    answer: keptCall,
    status: 201,
    errors: ['incoming-calls.other-call'],
    locks: ({ body }) => [`incoming-call/${body.call}`, lineOf(body.extension)],
    roundTrips: 4,
    handle: rings,
  }),
  writeRoute({
    id: 'incoming-calls.end',
    method: 'POST',
    path: '/incoming-calls/:call/ended',
    summary: 'Tell how a call ended; one that nobody answered is kept as a missed contact',
    who: ['system'],
    params: callParams,
    body: endBody,
    answer: keptCall,
    errors: ['record.not-found', 'incoming-calls.ended-otherwise'],
    roundTrips: 8,
    handle: ends,
  }),
];

const operator: Route[] = [
  readRoute({ id: 'incoming-calls.mine', path: '/my-calls', summary: 'What rings on my extension: the answer comes with the next call, or after some seconds without one', who: ['staff'], query: waitQuery, answer: myCalls, roundTrips: 2, waits: true, handle: mine }),
  readRoute({ id: 'incoming-calls.extension', path: '/my-extension', summary: 'Which extension is mine', who: ['staff'], answer: extensionAnswer, roundTrips: 1, handle: showExtension }),
  writeRoute({ id: 'incoming-calls.set-extension', method: 'POST', path: '/my-extension', summary: 'Say which extension is mine', who: ['staff'], body: extensionBody, answer: extensionAnswer, roundTrips: 4, handle: setExtension }),
];

export const incomingCallsRoutes: Route[] = [...telephone, ...operator];
