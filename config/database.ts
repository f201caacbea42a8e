import type { Core } from '@strapi/strapi';

// Strapi writes times without their zone, in that of the process, and other processes and our own SQL read them: there must
// be one zone for all of them, whatever the machine's is. The company's zone is a setting of its own.
process.env.TZ = 'UTC';

/** PostgreSQL only: correctness here needs row locks, partial unique indexes, CHECKs and triggers. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    client: 'postgres',
    connection: {
      connectionString: env('DATABASE_URL'),
      ssl: env.bool('DATABASE_SSL', false) ? { rejectUnauthorized: env.bool('DATABASE_SSL_VERIFY', true) } : false,
      application_name: 'after-sales strapi',
    },
    pool: { min: 0, max: env.int('DATABASE_POOL_MAX', 10) },
    acquireConnectionTimeout: 10_000,
    // An error would otherwise quote the statement with all its values, and end up in the log.
    compileSqlOnError: false,
  },
  // Without this a start with the plugin off, or of an older release, silently drops tables and columns.
  settings: { forceMigration: false, runMigrations: true },
});

export default config;
