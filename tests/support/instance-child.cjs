// @ts-check
// The built app as a process of its own, for tests of several instances. It listens on a free port and tells it to the
// test; what no endpoint offers (a token, another clock, scarce tracking codes) the test asks of it by name.
const path = require('node:path');
const { inspect } = require('node:util');

const appDir = process.env.APP_DIR || path.resolve(__dirname, '..', '..');

/** @param {any} strapi */
const kernelOf = (strapi) => strapi.plugin('after-sales').service('kernel').get();

/** @type {Record<string, (strapi: any, argument: any) => unknown>} */
const COMMANDS = {
  async token(strapi, actions) {
    const custom = Array.isArray(actions);
    const { accessKey, id } = await strapi.service('admin::api-token').create({
      kind: 'content-api',
      name: `instance ${process.pid} ${process.hrtime.bigint()}`,
      description: '',
      lifespan: null,
      type: custom ? 'custom' : actions,
      ...(custom && { permissions: actions.map((action) => `plugin::after-sales.${action}`) }),
    });
    return { accessKey, id };
  },

  /** The log-in of a new member of staff with these permissions. */
  async staff(strapi, actions) {
    const name = `staff-${process.pid}-${process.hrtime.bigint()}`;
    const role = await strapi.service('admin::role').create({ name, description: '' });
    await strapi.service('admin::role').assignPermissions(
      role.id,
      actions.map((/** @type {string} */ action) => ({ action: `plugin::after-sales.${action}`, subject: null, properties: {}, conditions: [] })),
    );
    const user = await strapi.service('admin::user').create({ email: `${name}@example.com`, firstname: 'Test', lastname: 'Staff', password: 'Test-Staff-1', isActive: true, roles: [role.id], registrationToken: null });
    const sessions = strapi.sessionManager('admin');
    const { token } = await sessions.generateRefreshToken(String(user.id), 'test', { type: 'refresh' });
    return (await sessions.generateAccessToken(token)).token;
  },

  /** Grants of every kind that Strapi knows, and a list of the panel that staff have arranged. */
  async grantEverywhere(strapi) {
    const role = await strapi.service('admin::role').create({ name: 'Reception desk', description: '' });
    await strapi.service('admin::role').assignPermissions(role.id, [
      { action: 'plugin::after-sales.receptions.open', subject: null, properties: {}, conditions: [] },
      { action: 'plugin::content-manager.explorer.read', subject: 'plugin::after-sales.reception', properties: { fields: ['number', 'channel'] }, conditions: [] },
    ]);
    const userRole = await strapi.db.query('plugin::users-permissions.role').create({ data: { name: 'Agents of a test', type: 'agents-of-a-test' } });
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action: 'plugin::after-sales.tracking.show', role: userRole.id } });
    const views = strapi.plugin('content-manager').service('content-types');
    const type = strapi.contentType('plugin::after-sales.reception');
    const view = await views.findConfiguration(type);
    await views.updateConfiguration(type, { ...view, settings: { ...view.settings, pageSize: 50 }, layouts: { ...view.layouts, list: ['number', 'channel'] } });
  },

  /** A role that sees these fields of a type in the Content Manager. */
  async grantFields(strapi, { type, fields }) {
    const role = await strapi.service('admin::role').create({ name: `Readers of ${fields.join(', ')}`, description: '' });
    await strapi.service('admin::role').assignPermissions(role.id, [{ action: 'plugin::content-manager.explorer.read', subject: type, properties: { fields }, conditions: [] }]);
    return role.id;
  },

  /** As staff do it on the token's page. */
  async takeAway(strapi, { token, keep }) {
    await strapi.service('admin::api-token').update(token, { type: 'custom', permissions: keep.map((/** @type {string} */ action) => `plugin::after-sales.${action}`) });
  },

  /** Another day from now on, so that a year begins when the test wants it to. */
  clock(strapi, now) {
    kernelOf(strapi).clock = { now: () => new Date(now) };
  },

  /** The zone in which this process believes to be. */
  minutesFromUtc: () => -new Date(2026, 0, 1).getTimezoneOffset(),

  /** Tracking codes come from this list, in its order and over and over; without a list they are random again. */
  codes(strapi, list) {
    const kernel = kernelOf(strapi);
    random ??= kernel.ids;
    proposed = 0;
    kernel.ids = list ? { ...random, trackingCode: () => list[proposed++ % list.length] } : random;
  },

  /** How many tracking codes were proposed since `codes`: more than receptions means that some collided. */
  proposed: () => proposed,
};

let proposed = 0;
/** @type {any} */
let random;

/** @param {unknown} message */
const tell = (message) => process.send?.(message);

async function serve() {
  const { createStrapi } = require('@strapi/strapi');
  const strapi = await createStrapi({ appDir, distDir: path.join(appDir, 'dist') }).start();
  process.on('message', async ({ id, command, argument }) => {
    try {
      tell({ id, result: await COMMANDS[command](strapi, argument) });
    } catch (error) {
      tell({ id, error: inspect(error) });
    }
  });
  tell({ port: strapi.server.httpServer.address().port });
}

// Without its test an instance has nobody to serve.
process.once('disconnect', () => process.exit(1));

serve().catch((error) => {
  console.error(inspect(error, { depth: 6 }));
  process.exit(1);
});
