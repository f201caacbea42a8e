import type { Slice } from '../../kernel/slice';
import { homeExamples } from './home.examples';
import { homeRoutes } from './home.routes';
import { homeMigrations } from './home.sql';

export const home: Slice = {
  name: 'home',
  routes: homeRoutes,
  api: { title: 'Home', about: 'What somebody of the office sees first: today in numbers.', examples: homeExamples },
  migrations: homeMigrations,
};
