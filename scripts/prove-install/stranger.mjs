// @ts-check
// The commands that the app's owner types.

import { cleanEnv, npm } from './package.mjs';

/** @typedef {(root: string, signal: AbortSignal) => Promise<unknown>} Command */

/**
 * @param {string} root
 * @param {string} tarball
 * @param {AbortSignal} signal
 */
export const install = (root, tarball, signal) => npm(['install', tarball], root, signal);

/**
 * @param {string} root
 * @param {AbortSignal} signal
 */
export const runSetup = (root, signal) => npm(['after-sales-setup'], root, signal, { program: 'npx' });

/** @type {Command} */
export const remove = (root, signal) => npm(['uninstall', 'strapi-plugin-after-sales'], root, signal);

/** @type {Command} */
export const build = (root, signal) => npm(['run', 'build'], root, signal, { env: { ...cleanEnv(), NODE_ENV: 'production' } });

/** The app's own half of the build, where the panel isn't looked at. @type {Command} */
export const compile = (root, signal) => npm(['tsc'], root, signal, { program: 'npx' });
