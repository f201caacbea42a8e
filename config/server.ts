import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  app: { keys: env.array('APP_KEYS') },
  logger: { updates: { enabled: false }, startup: { enabled: env.bool('STARTUP_LOG', false) } },
  cron: { enabled: false },
  // Uploads and static files; a folder of its own keeps them apart from the program.
  dirs: { public: env('PUBLIC_DIR', './public') },
  // Behind a proxy of ours the caller's address stands in X-Forwarded-For. Only the last one, which that proxy has
  // written, is believed: whatever a caller writes stands before it.
  proxy: env.bool('TRUST_PROXY', false) ? { koa: true, maxIpsCount: 1 } : { koa: false },
  // Whoever holds a transfer token could read and replace the whole database.
  transfer: { remote: { enabled: false } },
});

export default config;
