import type { Slice } from '../../kernel/slice';
import { unknownSerialsExamples } from './unknown-serials.examples';
import { unknownSerialsRoutes } from './unknown-serials.routes';

export const unknownSerials: Slice = {
  name: 'unknown-serials',
  routes: unknownSerialsRoutes,
  api: {
    title: 'Unknown serials',
    about: 'Jobs that wait for the office because nobody knows the serial of their device: what it may have been meant for, and the three ways on.',
    examples: unknownSerialsExamples,
  },
};
