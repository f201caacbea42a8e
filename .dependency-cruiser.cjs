// @ts-check
// The borders of the house: who may import whom. docs/architecture.md draws them, this file defends them.

const PLUGIN = '^src/plugins/after-sales';
const SERVER = `${PLUGIN}/server/src`;
const TEST_FILE = '[.]test[.]tsx?$';

/** What a pure rule may stand on: other pure code, and libraries without clock, disk or network. */
const PURE = [
  `${SERVER}/.+/domain/`,
  `${SERVER}/kernel/(calendar|text|money|ids)(/|[.]ts$)`,
  // How a rule refuses: an error with a code, and nothing of HTTP but its folder.
  `${SERVER}/kernel/http/errors[.]ts$`,
  `${PLUGIN}/shared/(api|calendar|text|money)/`,
  'node_modules/(zod|@internationalized/date|libphonenumber-js)/',
];
/** Types have no effects: who acts, what an event looks like. Those of storage and HTTP are still none of a rule's business. */
const TYPES_FOR_RULES = [...PURE, `${SERVER}/kernel/[^/]+[.]ts$`];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'A rule that touches a database, a clock or a framework can no longer be tested in a microsecond.',
      severity: 'error',
      from: { path: `${SERVER}/.+/domain/`, pathNot: TEST_FILE },
      to: { pathNot: PURE, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-names-nothing-impure',
      comment: "A rule that speaks of a store's rows or of a request changes when they do: let the rule own the type.",
      severity: 'error',
      from: { path: `${SERVER}/.+/domain/`, pathNot: TEST_FILE },
      to: { pathNot: TYPES_FOR_RULES, dependencyTypes: ['type-only'] },
    },
    {
      name: 'slices-meet-at-the-door',
      comment: "A slice is entered through its index.ts, its pure rules through domain/index.ts; what stands behind may be rewritten without asking. ($1 is the importer's own slice.)",
      severity: 'error',
      from: { path: `${SERVER}/slices/([^/]+)/` },
      to: { path: `${SERVER}/slices/[^/]+/`, pathNot: [`${SERVER}/slices/$1/`, `${SERVER}/slices/[^/]+/(domain/)?index[.]ts$`] },
    },
    {
      name: 'the-list-of-slices-uses-doors',
      comment: 'server/src/index.ts is a table of contents: it names front doors and nothing behind them.',
      severity: 'error',
      from: { path: `${SERVER}/(slices/)?[^/]+[.]ts$` },
      to: { path: `${SERVER}/slices/[^/]+/`, pathNot: `${SERVER}/slices/[^/]+/index[.]ts$` },
    },
    {
      name: 'kernel-knows-no-slice',
      comment: 'The kernel has no business words: a slice registers itself.',
      severity: 'error',
      from: { path: `${SERVER}/kernel/` },
      to: { path: `${SERVER}/slices/` },
    },
    {
      name: 'shared-stands-alone',
      comment: 'Server, admin, phone app, website and tests all read shared/: it may not pull any of them in.',
      severity: 'error',
      from: { path: `${PLUGIN}/shared/` },
      to: { path: '^(src|config|database|scripts|tests|bench|demo)/', pathNot: `${PLUGIN}/shared/` },
    },
    {
      name: 'shared-runs-in-a-browser',
      comment: 'Node and Strapi do not exist there.',
      severity: 'error',
      from: { path: `${PLUGIN}/shared/`, pathNot: TEST_FILE },
      to: { path: ['node_modules/(@strapi|pg|graphile-worker|knex|koa)/', '^node:'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-runs-in-a-browser-core',
      comment: 'Node and Strapi do not exist there.',
      severity: 'error',
      from: { path: `${PLUGIN}/shared/`, pathNot: TEST_FILE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-stands-alone',
      comment: 'The typed client runs in the programs of others: it knows the description of the API and nothing of what serves it.',
      severity: 'error',
      from: { path: `${PLUGIN}/client/` },
      to: { pathNot: [`${PLUGIN}/client/`, 'node_modules/openapi-fetch/'] },
    },
    {
      name: 'screens-know-no-server',
      comment: 'Screens speak to the API and share its schemas; an import of server code would ship it to the browser.',
      severity: 'error',
      from: { path: `${PLUGIN}/(admin|web)/` },
      to: { path: `${PLUGIN}/server/` },
    },
    {
      name: 'server-knows-no-screen',
      comment: 'The server must not depend on what happens to show it.',
      severity: 'error',
      from: { path: `${PLUGIN}/(server|shared)/` },
      to: { path: `${PLUGIN}/(admin|web)/` },
    },
    {
      name: 'plugin-knows-no-app',
      comment: 'A stock Strapi project must be able to install the plugin alone.',
      severity: 'error',
      from: { path: `${PLUGIN}/(server|admin|shared|web)/` },
      to: { path: ['^(config|database|scripts|bench|demo|types)/', '^src/(?!plugins/after-sales/)', '^package[.]json$'] },
    },
    {
      name: 'plugin-knows-no-tests',
      comment: 'Test helpers belong to the app; nothing that is shipped may need them.',
      severity: 'error',
      from: { path: `${PLUGIN}/` },
      to: { path: '^tests/' },
    },
    {
      name: 'plugin-declares-what-it-uses',
      comment: "A library that only the app's package.json names is missing when the plugin is installed elsewhere.",
      severity: 'error',
      from: { path: `${PLUGIN}/(server|admin|shared|web)/`, pathNot: TEST_FILE },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'imports-resolve',
      comment: 'The file or package does not exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third. Types alone may point back.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '(^|/)build/', '[.]strapi/', `${PLUGIN}/local/`] },
    tsPreCompilationDeps: true,
    // The plugin is a package of its own: its libraries are looked up in its own package.json only.
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
