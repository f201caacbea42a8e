// @ts-check
import tseslint from 'typescript-eslint';
import { houseRules } from './scripts/check/eslint-rules/index.mjs';

const PLUGIN = 'src/plugins/*';
const SERVER = `${PLUGIN}/server/src`;
const TESTS = ['tests/**/*.ts', '**/*.test.ts', '**/*.test.tsx'];
const DATA = ['**/seed/**', '**/seeds/**', '**/*.seed.ts', '**/*.data.ts'];

/** Long functions hide their second subject; blank lines and comments are not counted, so that neither is saved on. */
const functionSize = /** @type {const} */ (['error', { max: 70, skipBlankLines: true, skipComments: true }]);

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**', '**/dist/**', '**/build/**', '**/.strapi/**', '**/.cache/**', '**/.data/**', '**/.tmp/**',
      'types/generated/**', 'reports/**', 'public/**', 'coverage/**', `${PLUGIN}/local/**`,
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  // Every TypeScript file: the type-aware recommendations.
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    plugins: { house: houseRules },
    languageOptions: { parserOptions: { project: 'scripts/check/tsconfig.eslint.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Server and admin resolve modules differently, so an assertion that one of them needs can look needless here.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Handlers are written as methods of plain objects; nothing here uses `this` outside a class.
      '@typescript-eslint/unbound-method': 'off',
      // Database errors are caught, looked at and thrown on as they came.
      '@typescript-eslint/only-throw-error': 'off',
      // An async function without await keeps one signature for all implementations of an interface.
      '@typescript-eslint/require-await': 'off',
      // The last branch of an exhaustive switch says in its message what can't have come.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNever: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': functionSize,
    },
  },

  // The plugin's server.
  {
    files: [`${SERVER}/**/*.ts`],
    rules: { 'no-console': 'error', 'house/strapi-db-in-kernel': 'error', 'house/sql-in-stores': 'error' },
  },
  {
    files: [`${SERVER}/**/*.store.ts`, `${SERVER}/**/*.sql.ts`, `${SERVER}/kernel/**/*.ts`],
    rules: { 'house/sql-in-stores': 'off' },
  },
  // The kernel's own stores (rights, keys, jobs) serve all owners at once.
  { files: [`${SERVER}/slices/**/*.store.ts`], rules: { 'house/scope-first': 'error' } },
  { files: [`${SERVER}/slices/**/*.ts`, 'src/*.ts', 'src/api/**/*.ts', 'src/extensions/**/*.ts'], rules: { 'house/no-own-doors': 'error' } },
  { files: [`${SERVER}/**/domain/**/*.ts`], rules: { 'house/pure-domain': 'error' } },
  // The kernel is where Strapi's untyped objects are met and tamed, so that nobody else meets them.
  {
    files: [`${SERVER}/kernel/**/*.ts`],
    rules: { 'house/strapi-db-in-kernel': 'off', '@typescript-eslint/no-explicit-any': 'off', ...unsafeAny('off') },
  },
  // The files beside it plug the slices into Strapi, which hands out `any` there too.
  { files: [`${SERVER}/*.ts`, 'src/index.ts', 'config/**/*.ts', 'demo/**/*.ts', 'bench/**/*.ts'], rules: unsafeAny('off') },
  // Strapi's admin hands out `any` for its store, its forms and its fetch client.
  { files: [`${PLUGIN}/admin/**/*.{ts,tsx}`, 'src/admin/**/*.{ts,tsx}'], rules: unsafeAny('off') },

  // Tests say a lot in one function, and read answers whose shape is what they assert.
  {
    files: TESTS,
    rules: {
      ...unsafeAny('off'),
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'house/pure-domain': 'off',
      'house/sql-in-stores': 'off',
      'house/scope-first': 'off',
    },
  },
  { files: DATA, rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },

  // Our scripts: TypeScript itself checks them by their JSDoc types, lint keeps them small.
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { ecmaVersion: 2023 },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-var': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': functionSize,
    },
  },
);

/**
 * The five rules that follow an `any` through the code.
 * @param {'off' | 'error'} level
 */
function unsafeAny(level) {
  return {
    '@typescript-eslint/no-unsafe-argument': level,
    '@typescript-eslint/no-unsafe-assignment': level,
    '@typescript-eslint/no-unsafe-call': level,
    '@typescript-eslint/no-unsafe-member-access': level,
    '@typescript-eslint/no-unsafe-return': level,
  };
}
