// @ts-check

/** The environment of every Strapi that a test starts. The secrets protect nothing and are known to everybody. */
const TEST_ENVIRONMENT = {
  NODE_ENV: 'test',
  APP_KEYS: 'test-key-one,test-key-two',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret-0123456789abcdef',
  API_TOKEN_SALT: 'test-api-token-salt-0123456789abcdef',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt-0123456789abcdef',
  ENCRYPTION_KEY: 'test-encryption-key-0123456789abcdef',
  JWT_SECRET: 'test-jwt-secret-0123456789abcdef',
  STRAPI_TELEMETRY_DISABLED: 'true',
  AFTER_SALES_JOBS: 'false',
  // Tests ask as fast as they can, and all as the same few callers.
  AFTER_SALES_REQUESTS_PER_PERSON: '0',
  AFTER_SALES_REQUESTS_PER_SYSTEM: '0',
  // On a machine that is busy with other tests nobody is turned away; what is told of a database that is gone says its own.
  AFTER_SALES_POOL_WAIT_MS: '15000',
  DEMO: 'false',
};

module.exports = { TEST_ENVIRONMENT };
