import type { Slice } from '../../kernel/slice';
import { sessionsExamples } from './sessions.examples';
import { sessionsRoutes } from './sessions.routes';

export const sessions: Slice = {
  name: 'sessions',
  routes: sessionsRoutes,
  api: { title: 'Sessions', about: 'On which devices staff and an agent’s people are logged in, and how a lost one is locked out.', examples: sessionsExamples },
};
