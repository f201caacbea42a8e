import { endedSessions, ownSessionParams, personParams, personSessionParams, sessionList } from '../../../../shared/api/sessions';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import * as controller from './sessions.controller';

const EVERYBODY = ['staff', 'system', 'agent'] as const;
const errors = ['record.not-found'];

export const sessionsRoutes: Route[] = [
  readRoute({ id: 'me.sessions', path: '/me/sessions', summary: 'On which devices am I logged in', who: ['staff', 'agent'], answer: sessionList, roundTrips: 1, handle: controller.listOwn }),
  writeRoute({ id: 'me.end-session', method: 'DELETE', path: '/me/sessions/:id', summary: 'End one of my own log-ins, on whichever device', who: ['staff', 'agent'], params: ownSessionParams, answer: endedSessions, errors, roundTrips: 4, handle: controller.endOwn }),
  readRoute({ id: 'agents.sessions', path: '/agent-users/:id/sessions', summary: 'On which devices a person of an agent is logged in', who: EVERYBODY, params: personParams, answer: sessionList, errors, roundTrips: 2, handle: controller.listOfPerson }),
  writeRoute({ id: 'agents.end-sessions', method: 'DELETE', path: '/agent-users/:id/sessions', summary: 'End all log-ins of a person of an agent, as after a loss', who: EVERYBODY, params: personParams, answer: endedSessions, errors, roundTrips: 5, handle: controller.endAllOfPerson }),
  writeRoute({ id: 'agents.end-session', method: 'DELETE', path: '/agent-users/:id/sessions/:session', summary: 'End one log-in of a person of an agent: the lost device', who: EVERYBODY, params: personSessionParams, answer: endedSessions, errors, roundTrips: 4, handle: controller.endOneOfPerson }),
];
