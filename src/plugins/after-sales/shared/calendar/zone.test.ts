/** Minutes behind UTC on 1 January 2024, as the zones' governments had it. */
const OFFSETS: Record<string, number> = { UTC: 0, 'Asia/Tehran': -210, 'America/St_Johns': 210 };

// The rules are tried in three zones (jest.config.cjs); were the zone not really another one, three runs would prove
// no more than one.
test('the machine of this run really stands in the zone that it is said to', () => {
  const zone = process.env.TZ ?? '';
  expect(new Intl.DateTimeFormat('en').resolvedOptions().timeZone).toBe(zone);
  // TEST_TZ may name any other zone for a try.
  if (zone in OFFSETS) expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(OFFSETS[zone]);
});
