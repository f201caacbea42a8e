import type { Maker } from './valid-calls';

export const companyCalls: Record<string, Maker> = {
  'company.show': () => ({}),
  'home.numbers': () => ({}),
  'demo.show': () => ({}),
  'demo.load': () => ({}),
  'demo.remove': () => ({}),
  'first-run.show': () => ({}),
  // What was said is not said again: each call says the other thing.
  'first-run.settle': ({ office }) => ({ params: { step: 'hours' }, body: { as: office.next() % 2 ? 'it-is' : 'later' } }),
  'company.change': ({ office, company }) => ({ body: { names: { en: office.word('Company') }, timeZone: 'Asia/Tehran', homeAreaCode: company.areaCode } }),
  'numbering.list': () => ({}),
  // What a job is called changes nothing for those that are called by their reports.
  'numbering.change': ({ office }) => ({ params: { kind: 'report' }, body: { prefix: `Z${office.next().toString(36)}` } }),
};
