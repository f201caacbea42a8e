import type { Examples } from '../../kernel/http/examples';

export const demoExamples: Examples = {
  'demo.show': { answer: { state: 'loaded', done: 41, of: 41, hanging: [] } },
  'demo.load': { answer: { state: 'loading', done: 0, of: 41, hanging: [] } },
  'demo.remove': { answer: { state: 'removing', done: 41, of: 41, hanging: [] } },
};
