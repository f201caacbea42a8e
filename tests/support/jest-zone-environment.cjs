// @ts-check
const { TestEnvironment } = require('jest-environment-node');

/**
 * Node in a given time zone. Inside a test `process.env` is a copy, so the zone is set out here, for each test file
 * anew: workers take files of all projects in turn.
 */
class ZoneEnvironment extends TestEnvironment {
  /**
   * @param {import('@jest/environment').JestEnvironmentConfig} config
   * @param {import('@jest/environment').EnvironmentContext} context
   */
  constructor(config, context) {
    process.env.TZ = String(config.projectConfig.testEnvironmentOptions.zone ?? process.env.TEST_TZ ?? 'UTC');
    super(config, context);
  }
}

module.exports = ZoneEnvironment;
