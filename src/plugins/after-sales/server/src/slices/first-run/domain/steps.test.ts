import { demandSettleable, stepsOf, type Facts } from './steps';

const NOTHING: Facts['there'] = { company: false, hours: false, product: false, agent: false, tariff: false };
const states = (there: Partial<Facts['there']>, settled: Facts['settled'] = {}) => Object.fromEntries(stepsOf({ there: { ...NOTHING, ...there }, settled }).items.map(({ step, state }) => [step, state]));

test('[PF2] what is there is done; what was put aside waits, until it is there', () => {
  expect(states({ product: true }, { company: 'it-is', tariff: 'later' })).toEqual({ company: 'done', hours: 'open', product: 'done', agent: 'open', tariff: 'later' });
  expect(states({ tariff: true }, { tariff: 'later' }).tariff).toBe('done');
});

test('[PF2] untouched is an installation with which nobody has done anything', () => {
  expect(stepsOf({ there: NOTHING, settled: {} }).untouched).toBe(true);
  expect(stepsOf({ there: NOTHING, settled: { hours: 'later' } }).untouched).toBe(false);
  expect(stepsOf({ there: { ...NOTHING, agent: true }, settled: {} }).untouched).toBe(false);
});

test('[PF2] nothing is right as it is where nothing is', () => {
  expect(() => demandSettleable('product', 'it-is')).toThrow('first-run.needs-data');
  expect(() => demandSettleable('agent', 'later')).not.toThrow();
  expect(() => demandSettleable('hours', 'it-is')).not.toThrow();
});
