// @ts-check
// The plugin as others get it: built and verified with Strapi's own tool and packed, from a copy, so that neither the
// working tree nor another command that packs at the same time is touched.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CACHE, ROOT } from '../lib/paths.mjs';
import { run, tail } from '../lib/processes.mjs';
import { Refusal } from '../lib/refusal.mjs';

export const PLUGIN = path.join(ROOT, 'src', 'plugins', 'after-sales');
const LEFT_BEHIND = new Set(['node_modules', 'dist', 'local']);

/**
 * @typedef {object} Packed
 * @property {string} folder the built copy
 * @property {string} tarball
 * @property {string[]} files in the tarball
 * @property {number} bytes of the tarball
 * @property {() => void} remove
 */

/**
 * @param {AbortSignal} [signal]
 * @returns {Promise<Packed>}
 */
export async function packPlugin(signal) {
  const parent = path.join(CACHE, 'packed');
  fs.mkdirSync(parent, { recursive: true });
  // Inside the project, because the build looks for libraries upwards from here.
  const folder = fs.mkdtempSync(path.join(parent, `${os.hostname().replace(/\W/g, '')}-`));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    fs.cpSync(PLUGIN, folder, { recursive: true, filter: (file) => !(path.dirname(file) === PLUGIN && LEFT_BEHIND.has(path.basename(file))) });
    const tool = path.join(ROOT, 'node_modules', '@strapi', 'sdk-plugin', 'bin', 'strapi-plugin.js');
    await node([tool, 'build'], folder, signal);
    await node([tool, 'verify'], folder, signal);
    const output = await npm(['pack', '--json', '--ignore-scripts'], folder, signal);
    const [{ filename, size, files }] = JSON.parse(output.slice(output.indexOf('[')));
    return { folder, tarball: path.join(folder, filename), files: files.map((/** @type {{ path: string }} */ file) => file.path).sort(), bytes: size, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {AbortSignal} [signal]
 */
async function node(args, cwd, signal) {
  const { code, output } = await run(process.execPath, args, { cwd, signal });
  // The tool has been seen to end with 0 after an error.
  if (code !== 0 || /\[ERROR\]|error TS\d/.test(output)) throw new Refusal(`${tail(output)}\n\n${path.basename(args[0] ?? '')} ${args[1]} failed.`);
}

/**
 * Runs npm and gives what it printed on the way out.
 *
 * @param {string[]} args
 * @param {string} cwd
 * @param {AbortSignal} [signal]
 * @param {{ program?: string, env?: NodeJS.ProcessEnv, mayFail?: boolean }} [options]
 */
export async function npm(args, cwd, signal, { program = 'npm', env = cleanEnv(), mayFail = false } = {}) {
  const { code, output } = await run(program, args, { cwd, signal, env });
  if (code !== 0 && !mayFail) throw new Refusal(`${tail(output)}\n\n${program} ${args.join(' ')} failed.`);
  return output;
}

/** Strangers' settings: npm hands its own down to the commands it runs, which must not reach the other app. */
export function cleanEnv() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_(?!config_(registry|cache|cafile|proxy|https_proxy)$)|INIT_CWD$|NODE_ENV$|NODE_OPTIONS$|JEST_|DATABASE_|TEST_|TEMPLATE_|APP_KEYS$|JWT_SECRET$|.*_SALT$|ADMIN_JWT_SECRET$|ENCRYPTION_KEY$|PORT$|HOST$)/i.test(name));
  return { ...Object.fromEntries(kept), CI: 'true', STRAPI_TELEMETRY_DISABLED: 'true', npm_config_audit: 'false', npm_config_fund: 'false', npm_config_prefer_offline: 'true', npm_config_update_notifier: 'false' };
}
