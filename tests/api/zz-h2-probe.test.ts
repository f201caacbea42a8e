import { codingImports } from '../../src/plugins/after-sales/server/src/slices/coding-imports';
import { startApp } from '../support/app';
import { upload } from '../support/sheets';
test('x', async () => {
  process.env.AFTER_SALES_JOBS = 'false';
  const app = await startApp();
  const token = await app.staffToken(['coding-imports.upload', 'coding-imports.apply', 'coding-imports.show']);
  const kernel = app.strapi.plugin('after-sales').service('kernel').get();
  const one = await upload(app, 'part', 'code,name\nA,B\nC,D\n', { token });
  console.log(JSON.stringify(one.body));
  const a = await app.post(`/coding-imports/${one.body.id}/apply`, undefined, { token });
  console.log(JSON.stringify(a.body));
  const [j] = await app.sql('select * from graphile_worker.jobs');
  console.log(JSON.stringify(j));
  const order = { owner: 'company', id: one.body.id, actor: { kind: 'staff', id: '1' }, requestId: 'test-request' };
  await codingImports.jobs![0].work(order, kernel).catch((e) => console.log('FAILED', e));
  await app.stop();
}, 100000);
