// @ts-check

import { readJson } from './files.mjs';
import { say } from './say.mjs';

const WIDEST = 40;

/**
 * @param {string} url
 * @param {string} dataDir
 * @param {string} demoLoginsFile
 */
export function welcome(url, dataDir, demoLoginsFile) {
  /** @type {{ role: string, login: string, password: string, note?: string }[]} */
  const logins = readJson(demoLoginsFile) ?? [];
  // An API token is far longer than a password and would push all the notes off the screen.
  const width = (/** @type {'role' | 'login' | 'password'} */ key) =>
    Math.max(0, ...logins.map((entry) => entry[key].length).filter((length) => length <= WIDEST));
  const lines = [
    '',
    `  Admin   ${url}/admin`,
    `  API     ${url}/api/after-sales`,
    `  OpenAPI ${url}/api/after-sales/openapi.json`,
    `  Data    ${dataDir}`,
    ...(logins.length > 0 ? ['', '  Log-ins of the demo company:'] : []),
    ...logins.map(({ role, login, password, note }) =>
      `    ${role.padEnd(width('role'))}  ${login.padEnd(width('login'))}  ${password.padEnd(width('password'))}  ${note ?? ''}`.trimEnd()),
    '',
    '  Ctrl-C stops everything.',
    '',
  ];
  say(lines.join('\n'));
}
