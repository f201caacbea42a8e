import { startApp, type TestApp } from '../support/app';
import { makeWorld, validCalls } from '../support/world';
import { Contract, told } from './contract';
import { everyCallSucceeds, everyRowHasACall, mostTrips, nothingIsDeleted, rehearse, tripsAreTrue, watchWrites, writesLeaveEvents } from './rehearsal';
import { fieldsHaveMeanings, publicRowsAreLimited, publicRowsAreOnlyPublic, schemasAreStrict } from './rows';

let app: TestApp;
let contract: Contract;
let rehearsed: Awaited<ReturnType<typeof rehearse>>;

beforeAll(async () => {
  jest.setTimeout(300_000);
  process.env.AFTER_SALES_JOBS = 'false';
  app = await startApp();
  console.time('world');
  const world = await makeWorld(app);
  console.timeEnd('world');
  contract = new Contract(world, world.kernel.registry.routes, validCalls);
  await watchWrites(app);
  console.time('rehearse');
  rehearsed = await rehearse(contract);
  console.timeEnd('rehearse');
  require('fs').writeFileSync('/tmp/trips.json', JSON.stringify([...mostTrips(rehearsed)]));
}, 300_000);

afterAll(() => app?.stop());

test('calls', () => {
  expect(told(everyRowHasACall(contract))).toEqual([]);
});
test('succ', () => {
  expect(told(everyCallSucceeds(rehearsed))).toEqual([]);
});
test('trips', () => {
  expect(told(tripsAreTrue(contract, rehearsed, {}))).toEqual([]);
});
test('events', () => {
  expect(told(writesLeaveEvents(contract, rehearsed))).toEqual([]);
});
test('deletes', () => {
  expect(told(nothingIsDeleted(rehearsed))).toEqual([]);
});
test('rows', () => {
  const rows = contract.rows;
  expect(told([...schemasAreStrict(rows), ...publicRowsAreLimited(rows), ...publicRowsAreOnlyPublic(rows), ...fieldsHaveMeanings(rows)])).toEqual([]);
});
test('leaks', () => {
  expect(told(contract.leaks)).toEqual([]);
});
