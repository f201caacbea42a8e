import type { Slice } from '../../kernel/slice';
import { printsErrors } from './prints.errors';
import { printsExamples } from './prints.examples';
import { printsRoutes } from './prints.routes';

export const prints: Slice = {
  name: 'prints',
  routes: printsRoutes,
  errors: printsErrors,
  api: {
    title: 'Printing',
    about: 'Papers as PDF in the three languages: the slip of a reception, the sticker and the repair card of a device, a report of work, the day of a technician and of the branch.',
    examples: printsExamples,
  },
};
