import type { Core } from '@strapi/strapi';

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
