// @ts-check
// Three speeds: `domain` is pure and takes milliseconds (and runs in three time zones), `api` talks to a real PostgreSQL,
// `browser` drives Chromium through the built panel.
//   npx jest --selectProjects domain --watch      npx jest --selectProjects api tests/api/receptions

/** swc only strips the types, so a test starts at once; `npm run check` is what checks them. */
const transform = {
  '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' }, sourceMaps: 'inline' }],
};

const common = {
  rootDir: __dirname,
  testEnvironment: '<rootDir>/tests/support/jest-zone-environment.cjs',
  transform,
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  // A second package.json of the same name confuses jest's module map.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data/', '<rootDir>/\\.cache/', '/local/package\\.json$'],
};

const domain = { ...common, displayName: 'domain', testMatch: ['<rootDir>/src/plugins/**/*.test.ts'], testPathIgnorePatterns: ['/node_modules/', '/dist/'] };

/**
 * The pure rules once more, where the machine's zone is not the company's: half an hour off, and before Greenwich.
 * @param {string} zone
 */
const domainIn = (zone) => ({
  ...domain,
  displayName: zone,
  testEnvironmentOptions: { zone },
  // Letters and sums know no time.
  testPathIgnorePatterns: [...domain.testPathIgnorePatterns, '/(kernel/ids|shared/text|shared/money)/'],
});

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  // Each Strapi of a worker leaves about 100 MB behind: a worker above the limit is replaced between two files.
  maxWorkers: 2,
  // For starting Strapi and for races; jest reads this only here, not in a project.
  testTimeout: 60_000,
  workerIdleMemoryLimit: '900MB',
  testSequencer: '<rootDir>/tests/support/jest-sequencer.cjs',
  reporters: ['default', '<rootDir>/tests/support/jest-reporter.cjs'],
  projects: [
    domain,
    domainIn('Asia/Tehran'),
    domainIn('America/St_Johns'),
    {
      ...common,
      displayName: 'browser',
      // SCREENS: the same machinery takes the pictures of docs/screens (`npm run screens`).
      testMatch: [process.env.SCREENS ? '<rootDir>/tests/browser/pictures.ts' : '<rootDir>/tests/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/browser/support/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/support/jest-global-teardown.mjs',
    },
    {
      ...common,
      displayName: 'api',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/'],
      setupFiles: ['<rootDir>/tests/support/jest-quiet.cjs'],
      globalSetup: '<rootDir>/tests/support/jest-global-setup.mjs',
      globalTeardown: '<rootDir>/tests/support/jest-global-teardown.mjs',
    },
  ],
};
