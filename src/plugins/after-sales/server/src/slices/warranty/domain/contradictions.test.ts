import { contradictionCases, TODAY } from './cases/contradiction.cases';
import { dayIn } from './cases/run-case';
import { refuseContradictions } from './contradictions';
import type { Fact } from './facts';

const facts = (days: Partial<Record<Fact['kind'], string | undefined>>): Fact[] =>
  Object.entries(days).flatMap(([kind, day]) => (day === undefined ? [] : [{ id: kind, kind: kind as Fact['kind'], day: dayIn(day), source: 'office', provisional: false }]));

test.each(contradictionCases.map((one) => [one.says, one] as const))('[WR2] %s', (_says, { made, left, sold, installed, told, installedBeforeSold = 'refused', refused }) => {
  const record = () => refuseContradictions(facts({ manufactured: made, 'warehouse-exit': left, sold, installed }), { kind: told.kind, day: dayIn(told.on) }, { today: dayIn(TODAY), installedBeforeSold });
  if (refused === undefined) expect(record).not.toThrow();
  else expect(record).toThrow(expect.objectContaining({ code: refused, details: expect.objectContaining({ fields: [expect.objectContaining({ path: 'day', code: refused })] }) }));
});

test('the refusal names the fact that stands against it', () => {
  expect(() => refuseContradictions(facts({ sold: '1404/02/01' }), { kind: 'installed', day: dayIn('1404/01/31') }, { today: dayIn(TODAY), installedBeforeSold: 'refused' })).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ data: { contradicts: { id: 'sold', kind: 'sold', day: '2025-04-21' } } }) }),
  );
});
