// @ts-check
// A Strapi app as a process of its own: the product (from dist) or the stock one. It tells its port and an API token for
// everything; who measures needs no more.
const path = require('node:path');

const appDir = path.resolve(process.argv[2]);
const distDir = path.resolve(process.argv[3]);
const TOKEN_NAME = 'bench';

/** @param {any} strapi */
async function newToken(strapi) {
  const tokens = strapi.service('admin::api-token');
  await strapi.db.query('admin::api-token').deleteMany({ where: { name: TOKEN_NAME } });
  const { accessKey } = await tokens.create({ kind: 'content-api', name: TOKEN_NAME, description: '', lifespan: null, type: 'full-access' });
  return accessKey;
}

async function serve() {
  process.chdir(appDir);
  const { createStrapi } = require('@strapi/strapi');
  const strapi = await createStrapi({ appDir, distDir }).start();
  process.send?.({ port: strapi.server.httpServer.address().port, token: await newToken(strapi) });
}

// Without whoever measures there is nobody to serve.
process.once('disconnect', () => process.exit(1));

serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
