import { startApp, type TestApp } from '../support/app';
import { makeWorld, validCalls } from '../support/world';
import { Contract, told } from './contract';
import { neighboursSeeNothing } from './neighbours';
import { anybodyBesideCompany, companyBesideOtherOwner, managerBesideOther, rowsOfOther, technicianBesideColleague } from './people';

let app: TestApp;
let contract: Contract;

beforeAll(async () => {
  process.env.AFTER_SALES_JOBS = 'false';
  app = await startApp();
  const world = await makeWorld(app);
  contract = new Contract(world, world.kernel.registry.routes, validCalls);
}, 180_000);

afterAll(() => app?.stop());

describe('as if it did not exist', () => {
  test("[AG1] what another agency has, to an agency's people", async () => {
    expect(told(await neighboursSeeNothing(contract, managerBesideOther(contract.world, contract.rows)))).toEqual([]);
  }, 180_000);

  test("[AG1] a colleague's jobs, reports and photos, to a technician", async () => {
    expect(told(await neighboursSeeNothing(contract, technicianBesideColleague(contract.world, contract.rows)))).toEqual([]);
  }, 180_000);

  test('what the company has, to anybody', async () => {
    expect(told(await neighboursSeeNothing(contract, anybodyBesideCompany(contract.world, contract.rows)))).toEqual([]);
  }, 180_000);

  test("what another owner has in the same tables, to the company's staff and systems and to anybody", async () => {
    const neighbours = await companyBesideOtherOwner(contract.world, contract.rows);
    for (const table of ['as_agents', 'as_technicians', 'as_jobs', 'as_invoices', 'as_customers', 'as_devices', 'as_products', 'as_photos']) expect([table, await rowsOfOther(app, table)]).not.toEqual([table, 0]);
    for (const neighbour of neighbours) expect(told(await neighboursSeeNothing(contract, neighbour))).toEqual([]);
  }, 240_000);
});

test('no answer of all these held a secret, and no refusal a code that its row doesn\'t tell of', () => {
  expect(told(contract.leaks)).toEqual([]);
  expect(told(contract.untold)).toEqual([]);
});
