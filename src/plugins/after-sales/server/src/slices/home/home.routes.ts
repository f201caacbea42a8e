import { homeNumbers } from '../../../../shared/api/home';
import { readRoute, type Route } from '../../kernel/http/registry';
import { numbers } from './home.controller';

export const homeRoutes: Route[] = [
  readRoute({ id: 'home.numbers', path: '/home', summary: 'Today in numbers, each of a list that the caller may open, and the last fourteen days', who: ['staff'], answer: homeNumbers, roundTrips: 1, handle: numbers }),
];
