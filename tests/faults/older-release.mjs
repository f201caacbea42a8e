// @ts-check
// F17: a start with the plugin off, then one of an older release that lacks a slice, its type, its routes and a field of
// another type. After the present release has started again, every table, column, row and grant is there.
import { fault } from './lib/fault.mjs';
import { everything, lost } from './lib/everything.mjs';
import { call } from './lib/http.mjs';
import { NEWER, olderRelease } from './lib/older.mjs';
import { prepare, repair, stubborn } from './lib/story.mjs';
import { connect, newDatabase, startInstance } from './lib/world.mjs';

await fault({ id: 'F17', figure: 'a start with the plugin off, or of an older release, loses no row, no column and no right' }, async (context) => {
  const { quick, claim } = context;
  const database = await newDatabase(context);
  const client = await connect(context, database.url);
  const older = await olderRelease(context);

  let present = await startInstance(context, database.url);
  const company = await prepare(present);
  for (let i = 0; i < (quick ? 2 : 20); i += 1) await repair(company, stubborn([present.url]));
  // Rights on what the older release doesn't know: an action, a type, a field; and one that staff take away again.
  await present.ask('grantEverywhere');
  const role = await present.ask('grantFields', { type: NEWER.field.type, fields: ['name', NEWER.field.name] });
  const system = /** @type {{ id: number, accessKey: string }} */ (await present.ask('token', [...NEWER.actions, 'receptions.list']));
  await present.ask('takeAway', { token: system.id, keep: [NEWER.actions[0], 'receptions.list'] });
  const before = await everything(client);
  claim('the rights to be lost are there', [...before].some((line) => line.includes(NEWER.actions[0])) && [...before].some((line) => line.includes(`"${NEWER.field.name}"`)), `role ${role}, token ${system.id}`);
  await present.stop();

  const starts = quick ? ['older'] : ['without the plugin', 'older', 'older', 'without the plugin', 'older'];
  for (const start of starts) {
    const instance = await startInstance(context, database.url, start === 'older' ? { appDir: older } : { withoutPlugin: true });
    if (start === 'older') claim('the older release works', (await call(instance.url, '/receptions?limit=1', { token: company.office })).status === 200 && (await call(instance.url, '/reports', { token: company.office })).status === 404);
    const missing = lost(before, await everything(client));
    // Strapi does take them; that is why there are copies.
    claim(`started ${start}: Strapi deletes rights, and nothing else is gone`, missing.length > 0 && missing.every((line) => line.startsWith('grants: ')), `${missing.length} rights deleted`);
    await instance.stop();
  }
  present = await startInstance(context, database.url);
  const missing = lost(before, await everything(client));
  claim('the present release finds everything again', missing.length === 0, missing.slice(0, 5).join('; ') || `${before.size} things compared`);
  const used = await call(present.url, '/reports', { token: system.accessKey });
  const taken = await call(present.url, `/reports/${'0'.repeat(8)}/decide`, { body: {}, token: system.accessKey });
  claim('a right that came back can be used, one that staff had taken away did not come back', used.status === 200 && taken.status === 403, `${used.status}, ${taken.status}`);
  return { broken: starts.join(', '), seen: `${before.size} columns, constraints, rows and grants compared, none lost` };
});
