import { Client } from 'pg';
import { newDatabase, type Answer } from '../support/app';
import { atOnce } from '../support/at-once';
import { startInstance, type Instance } from '../support/instance';

let database: Awaited<ReturnType<typeof newDatabase>>;
let client: Client;
let one: Instance;
let other: Instance;
let system: string;
let staff: string[];

const turn = (i: number): Instance => (i % 2 === 0 ? one : other);
const RIGHTS = ['day-reports.save', 'day-reports.send', 'day-reports.return', 'day-reports.countersign', 'day-reports.mine', 'branch-days.send', 'branch-days.show'];

beforeAll(async () => {
  database = await newDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  [one, other] = await Promise.all([startInstance({ database: database.url }), startInstance({ database: database.url })]);
  system = (await one.ask<{ accessKey: string }>('token', 'full-access')).accessKey;
  staff = [await one.ask<string>('staff', RIGHTS), await one.ask<string>('staff', RIGHTS)];
});

afterAll(async () => {
  await Promise.all([one?.kill(), other?.kill()]);
  await client?.end();
  await database?.drop();
});

const newTechnician = async (): Promise<string> => (await one.post('/technicians', { name: 'حسن' }, { token: system })).body.id;
const statuses = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status).sort((a, b) => a - b);

describe('[RP9] two at once, over two instances', () => {
  test('of twenty who sign the same day one does; there is one signed version and one event', async () => {
    for (let round = 0; round < 5; round += 1) {
      const technician = await newTechnician();
      const answers = await atOnce(20, 20, (i) => turn(i).post('/day-reports/send', { technician, note: `${i}` }, { token: staff[i % 2] }));
      expect(statuses(answers)).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
      const { rows } = await client.query<{ version: number; note: string }>('select version, note from as_day_reports where technician_id = $1', [technician]);
      const { body } = answers.find(({ status }) => status === 200)!;
      expect(rows).toEqual([{ version: 1, note: body.typed.note }]);
      const events = await client.query('select from as_events where type = $1 and subject_id = $2', ['day-report.signed', body.id]);
      expect(events.rowCount).toBe(1);
    }
  });

  test('a countersignature and a return at the same moment follow one another: never both on one version unseen', async () => {
    for (let round = 0; round < 5; round += 1) {
      const technician = await newTechnician();
      const { body } = await one.post('/day-reports/send', { technician }, { token: staff[0] });
      const answers = await atOnce(8, 8, (i) => turn(i).post(`/day-reports/${body.id}/${i % 4 < 2 ? 'countersign' : 'return'}`, i % 4 < 2 ? {} : { reason: 'باز کنید' }, { token: staff[1] }));
      const returned = answers.filter(({ status }, i) => status === 200 && i % 4 >= 2);
      const countersigned = answers.filter(({ status }, i) => status === 200 && i % 4 < 2);
      expect([returned.length, countersigned.length <= 1]).toEqual([1, true]);
      const { rows } = await client.query<{ state: string; events: number }>(`select r.state, (select count(*)::int from as_events e where e.subject_id = r.id::text and e.type in ('day-report.returned', 'day-report.countersigned')) as events from as_day_reports r where r.id = $1`, [body.id]);
      expect(rows).toEqual([{ state: 'returned', events: returned.length + countersigned.length }]);
    }
  });

  test('the day of the branch is signed once', async () => {
    const answers = await atOnce(20, 20, (i) => turn(i).post('/branch-days/2026-01-05/send', { note: `${i}` }, { token: staff[i % 2] }));
    expect(statuses(answers)).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  });
});
