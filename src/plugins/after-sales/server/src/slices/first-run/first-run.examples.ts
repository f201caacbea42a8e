import type { FirstRun } from '../../../../shared/api/first-run';
import type { ExampleRefusal, Examples } from '../../kernel/http/examples';

const answer = (hours: 'open' | 'done'): FirstRun => ({
  items: [
    { step: 'company', state: 'done' },
    { step: 'hours', state: hours },
    { step: 'product', state: 'done' },
    { step: 'agent', state: 'open' },
    { step: 'tariff', state: 'later' },
  ],
  untouched: false,
});

export const firstRunExamples: Examples = {
  'first-run.show': { answer: answer('open') },
  'first-run.settle': { params: { step: 'hours' }, body: { as: 'it-is' }, answer: answer('done') },
};

export const firstRunRefusals: readonly ExampleRefusal[] = [{ code: 'first-run.needs-data' }];
