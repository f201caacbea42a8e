// @ts-check
// Starts the built app once on the database of DATABASE_URL, so that its tables are made, and stops it.
// A process of its own: a Strapi inside jest's would leave its globals and 100 MB behind.
const path = require('node:path');
const { inspect } = require('node:util');

const appDir = path.resolve(__dirname, '..', '..');

async function boot() {
  const { createStrapi } = require('@strapi/strapi');
  const app = await createStrapi({ appDir, distDir: path.join(appDir, 'dist') }).load();
  await app.destroy();
}

boot().then(
  // Strapi may leave a timer or a socket behind; the work is done.
  () => process.exit(0),
  (error) => {
    // Strapi hides what is wrong deep in `details`.
    console.error(inspect(error, { depth: 6 }));
    process.exit(1);
  },
);
