import type { Core } from '@strapi/strapi';

/**
 * The one configuration file of the product. The plugin checks it at start with the schema in
 * src/plugins/after-sales/server/src/kernel/config.ts and refuses to start with a message when a value is wrong.
 */
const config = ({ env }: Pick<Core.Config.Shared.ConfigParams, 'env'>) => ({
  // First values: what Settings can change is read from the database once it was changed there.
  company: {
    /** The owner of head-office records; agencies become owners beside it. */
    owner: 'company',
    name: { fa: 'شرکت نمونه', en: 'Sample Company', es: 'Empresa de ejemplo' },
    country: 'IR',
    countryAlpha3: 'IRN',
    timeZone: 'Asia/Tehran',
    calendar: 'persian',
    currency: { code: 'IRR', scale: 0 },
    /** A local landline number without area code belongs to this one. */
    homeAreaCode: '021',
    language: 'fa',
  },
  // Where the database is says config/database.ts.
  database: { poolMax: env.int('AFTER_SALES_POOL_MAX', 10), waitMs: env.int('AFTER_SALES_POOL_WAIT_MS', 1_500) },
  http: {
    corsOrigins: env.array('CORS_ORIGINS', []),
    drainAnnounceMs: env.int('AFTER_SALES_DRAIN_ANNOUNCE_MS', 0),
    // A minute, to each instance; 0 is without end.
    limits: { requests: { perPerson: env.int('AFTER_SALES_REQUESTS_PER_PERSON', 1_200), perSystem: env.int('AFTER_SALES_REQUESTS_PER_SYSTEM', 30_000) } },
  },
  // In this app nobody becomes a user by themselves, and passwords are guessed at slowly, whichever instance is asked.
  logIn: { closeRegistration: true, limitAttempts: true },
  metrics: { port: env.int('METRICS_PORT'), host: env('METRICS_HOST', '127.0.0.1') },
  log: { requests: env.bool('LOG_REQUESTS', true) },
  jobs: { enabled: env.bool('AFTER_SALES_JOBS', true), concurrency: 4 },
});

export default config;
