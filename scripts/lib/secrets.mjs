// @ts-check
// The keys of this installation: made at the first start, kept for its owner's eyes only.

import { randomBytes, randomInt } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { writeWhole } from './files.mjs';
import { withLock } from './lock.mjs';
import { Refusal } from './refusal.mjs';

/** Without the letters and digits that are mistaken for one another when read aloud or typed off a screen. */
const READABLE = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Three blocks of four: 69 bits, with a small letter, a capital and a digit, as Strapi demands. */
export function readablePassword() {
  const block = () => Array.from({ length: 4 }, () => READABLE[randomInt(READABLE.length)]).join('');
  for (;;) {
    const password = `${block()}-${block()}-${block()}`;
    if (/[a-z]/.test(password) && /[A-Z]/.test(password) && /[0-9]/.test(password)) return password;
  }
}

const key = () => randomBytes(32).toString('base64url');

/** @type {Record<string, () => string>} */
const MAKERS = {
  APP_KEYS: () => [key(), key()].join(','),
  API_TOKEN_SALT: key,
  ADMIN_JWT_SECRET: key,
  TRANSFER_TOKEN_SALT: key,
  JWT_SECRET: key,
  ENCRYPTION_KEY: key,
  DEMO_PASSWORD: readablePassword,
};

/**
 * @param {string} file
 * @returns {Record<string, string>}
 */
function readKept(file) {
  if (!fs.existsSync(file)) return {};
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    // New keys in its place would make what the old ones have encrypted unreadable for ever.
    throw new Refusal(`${file} can't be read (${/** @type {Error} */ (error).message}). Put it back from a backup; remove it only if its keys may be lost.`);
  }
}

/**
 * The secrets as environment variables; what the user has set wins.
 * @param {string} dataDir
 * @returns {Promise<Record<string, string>>}
 */
export function ensureSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  return withLock(`${file}.lock`, async () => {
    const kept = readKept(file);
    const missing = Object.keys(MAKERS).filter((name) => !kept[name]);
    for (const name of missing) kept[name] = MAKERS[name]();
    if (missing.length > 0) writeWhole(file, `${JSON.stringify(kept, null, 2)}\n`, 0o600);
    return Object.fromEntries(Object.keys(MAKERS).map((name) => [name, process.env[name] || kept[name]]));
  });
}
