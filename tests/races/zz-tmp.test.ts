import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { newDatabase } from '../support/app';
import { startInstance } from '../support/instance';
let phones = 3_000_000;
const reception = () => ({ channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [`0935${(phones += 1)}`] } }, devices: [{ categoryTold: 'x' }] });

test('terminate', async () => {
  const db = await newDatabase();
  const client = new Client({ connectionString: db.url });
  await client.connect();
  const one = await startInstance({ database: db.url, env: {} });
  const { accessKey: token } = await one.ask<any>('token', 'full-access');
  await client.query('begin; lock table as_receptions in share mode');
  const flying = Array.from({ length: 4 }, () => one.post('/receptions', reception(), { token }).then((a) => a.status + ' ' + JSON.stringify(a.body), (e) => String(e.cause ?? e)));
  await pause(500);
  const killed = await client.query(`select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and application_name = 'after-sales' and wait_event_type = 'Lock'`);
  console.log(killed.rows);
  await client.query('commit');
  console.log(await Promise.all(flying));
  await pause(500);
  console.log('alive?', await one.get('/live').then((a) => a.status, (e) => String(e.cause)), await Promise.race([one.ended, pause(10, 'running')]));
  console.log(one.output().slice(-3000));
  await one.kill();
  await client.end();
  await db.drop();
});
test('burst stop', async () => {
  const db = await newDatabase();
  for (let round = 0; round < 3; round++) {
  const one = await startInstance({ database: db.url, env: {} });
  const { accessKey: token } = await one.ask<any>('token', 'full-access');
  const seen: Record<string, number> = {};
  let stop = false;
  const lanes = Array.from({ length: 12 }, async () => {
    while (!stop) {
      const r = await one.post('/receptions', reception(), { token }).then((a) => `${a.status} ${a.body?.error?.code ?? ''} ${a.headers.get('connection')}`, (e) => String(e.cause?.code ?? e.cause ?? e));
      seen[r] = (seen[r] ?? 0) + 1;
      if (/REFUSED/.test(r)) return;
    }
  });
  await pause(1000);
  const t = Date.now();
  console.log(await one.stop(), Date.now() - t);
  await pause(300);
  stop = true;
  await Promise.all(lanes);
  console.log(seen);
  }
  await db.drop();
});
