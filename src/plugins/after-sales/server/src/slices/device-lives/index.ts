import type { Slice } from '../../kernel/slice';
import { deviceLivesExamples } from './device-lives.examples';
import { deviceLivesRoutes } from './device-lives.routes';

export const deviceLives: Slice = {
  name: 'device-lives',
  routes: deviceLivesRoutes,
  api: { title: 'Lives of devices', about: 'Everything that happened to one device, and what is covered now.', examples: deviceLivesExamples },
};
