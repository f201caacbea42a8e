import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sentenceOf } from '../../src/plugins/after-sales/admin/src/pages/jobs/step-words';
import { startApp, type TestApp } from '../support/app';
import { makeWorld, validCalls } from '../support/world';
import { Contract, told } from './contract';
import { ownWordsStayOut } from './own-words';
import { VARYING_TRIPS } from './declarations';
import { guardHoldsTheMatrix } from './matrix';
import { reference } from './reference';
import { everyCallSucceeds, everyRowHasACall, nothingIsDeleted, rehearse, tripsAreTrue, watchWrites, writesLeaveEvents, type Rehearsal } from './rehearsal';
import { declaredRowsExist, fieldsHaveMeanings, publicRowsAreDeclared, publicRowsAreLimited, publicRowsAreOnlyPublic, schemasAreStrict } from './rows';

const REFERENCE = path.resolve(__dirname, '../../docs/reference/routes.md');

let app: TestApp;
let contract: Contract;
let rehearsal: Rehearsal;
/** Taken before the world lifts the limits. */
let page: string;

beforeAll(async () => {
  process.env.AFTER_SALES_JOBS = 'false';
  app = await startApp();
  const kernel = app.strapi.plugin('after-sales').service('kernel').get();
  page = reference(kernel, kernel.registry.routes);
  const world = await makeWorld(app);
  contract = new Contract(world, world.kernel.registry.routes, validCalls);
  await watchWrites(app);
  rehearsal = await rehearse(contract);
}, 180_000);

afterAll(() => app?.stop());

describe('every row of the registry', () => {
  test('names all that it takes and tells, at every depth', () => {
    expect(told(schemasAreStrict(contract.rows))).toEqual([]);
  });

  test('says who may call it, and is limited and declared when anybody may', () => {
    expect(told([...publicRowsAreDeclared(contract.rows), ...declaredRowsExist(contract.rows), ...publicRowsAreLimited(contract.rows), ...publicRowsAreOnlyPublic(contract.rows)])).toEqual([]);
  });

  test('takes only fields of which somebody has said what they stand for', () => {
    expect(told(fieldsHaveMeanings(contract.rows))).toEqual([]);
  });

  test('has a valid call that succeeds as every kind of caller that may', () => {
    expect(told([...everyRowHasACall(contract), ...everyCallSucceeds(rehearsal)])).toEqual([]);
  });

  test('asks the database as often as it says', () => {
    expect(told(tripsAreTrue(contract, rehearsal, VARYING_TRIPS))).toEqual([]);
  });

  test('leaves an event when it writes', () => {
    expect(told(writesLeaveEvents(contract, rehearsal))).toEqual([]);
  });

  test('leaves no step of a job that the panel has no words for', async () => {
    const steps = await app.sql<{ type: string; to_state: string | null }>(`select distinct type, to_state from as_events where subject_type = 'job'`);
    expect(steps.length).toBeGreaterThan(20);
    expect(steps.filter(({ type, to_state }) => !sentenceOf(type, to_state))).toEqual([]);
  });

  test('deletes nothing of the business', () => {
    expect(told(nothingIsDeleted(rehearsal))).toEqual([]);
  });

  test('stands in docs/reference/routes.md as it is', () => {
    if (process.env.UPDATE) writeFileSync(REFERENCE, page);
    const current = readFileSync(REFERENCE, 'utf8') === page;
    expect(current ? '' : 'docs/reference/routes.md is not what the registry says; make it anew with UPDATE=1 npm test -- tests/contract/routes').toBe('');
  });
});

test("the events, which nobody can change, hold nobody's own words and no phone, whatever is written into which field", async () => {
  const { findings, filled } = await ownWordsStayOut(contract);
  expect(told(findings)).toEqual([]);
  expect(filled).toBeGreaterThan(150);
}, 180_000);

test('[AG1] every caller is let in where `who` and the permission say so, and nowhere else', async () => {
  const { findings, cells } = await guardHoldsTheMatrix(contract);
  expect(told(findings)).toEqual([]);
  expect(cells).toBeGreaterThan(contract.rows.length * 15);
}, 180_000);

test('no answer of all these held a secret, and no refusal a code that its row doesn\'t tell of', () => {
  expect(told(contract.leaks)).toEqual([]);
  expect(told(contract.untold)).toEqual([]);
});
