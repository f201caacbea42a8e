// @ts-check
// The browser of the browser tests: one that is installed, or Debian's.

import fs from 'node:fs';
import path from 'node:path';
import { run, tail } from './processes.mjs';
import { Refusal } from './refusal.mjs';
import { step } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
/** Persian is drawn with the panel's own font; Latin letters and figures need one of the system's. */
const PACKAGES = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];

/** @returns {string | undefined} the program's path */
export function findChromium() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean).flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...onPath, ...ELSEWHERE].find((file) => file && fs.existsSync(file));
}

/** @param {string} reason */
const helpYourself = (reason) => new Refusal(`The browser tests need Chromium, and there is none. ${reason} Install Chromium or Chrome, or set CHROMIUM_PATH to its program.`);

/**
 * Finds Chromium, or installs Debian's.
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<string>} the program's path
 */
export async function ensureChromium({ signal } = {}) {
  const found = findChromium();
  if (found) return found;
  if (!fs.existsSync('/usr/bin/apt-get')) throw helpYourself('This system has no apt-get to install it with.');
  await step('Installing Chromium', async () => {
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    /** @param {string[]} args */
    const apt = async (args) => {
      const [program = 'apt-get', ...rest] = [...asRoot, 'apt-get', ...args];
      return run(program, rest, { env, signal }).catch((error) => ({ code: 1, output: String(error) }));
    };
    const install = () => apt(['install', '-y', '--no-install-recommends', ...PACKAGES]);
    // A machine that is new knows no packages yet, one that is old knows versions that are gone.
    const update = await apt(['update']);
    const { code, output } = await install();
    if (code !== 0) throw helpYourself(`apt-get could not install it:\n${tail(update.code === 0 ? output : update.output + output, 20)}\n`);
  });
  const installed = findChromium();
  if (!installed) throw helpYourself('apt-get has installed it, and yet its program is not on the PATH.');
  return installed;
}
