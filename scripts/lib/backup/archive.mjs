// @ts-check
// The one file of a backup: a tar of its parts, compressed, closed with a passphrase if there is one. Its
// last entry is the manifest, which says what all others must be.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Refusal } from '../refusal.mjs';
import { MAGIC, seal, unseal } from './sealed.mjs';
import { readTar, writeTar } from './tar.mjs';

export const FORMAT = 'after-sales-backup/1';
const MANIFEST = 'manifest.json';

/**
 * @typedef {{ name: string, size: number, sha256: string }} Part
 * @typedef {object} Manifest
 * @property {string} format
 * @property {string} madeAt
 * @property {'cluster' | 'dump'} kind `cluster`: the folder of the own PostgreSQL; `dump`: made by pg_dump
 * @property {string} version of the product
 * @property {{ major: number, system: string }} postgres
 * @property {Record<string, import('./census.mjs').Census>} census by database
 * @property {Part[]} parts
 */

/**
 * Files below a folder as entries; folders too, because PostgreSQL needs its empty ones.
 * @param {string} root
 * @param {string} under their place in the archive
 * @returns {Generator<import('./tar.mjs').Entry>}
 */
export function* entriesBelow(root, under) {
  yield { name: under, folder: true, mode: 0o700, size: 0 };
  for (const entry of fs.readdirSync(root, { withFileTypes: true })) {
    const [file, name] = [path.join(root, entry.name), `${under}/${entry.name}`];
    if (entry.isDirectory()) yield* entriesBelow(file, name);
    else if (entry.isFile()) yield fileEntry(file, name);
  }
}

/**
 * @param {string} file
 * @param {string} name
 * @returns {import('./tar.mjs').Entry}
 */
export function fileEntry(file, name) {
  const { size, mode } = fs.statSync(file);
  return { name, mode, size, body: fs.createReadStream(file, { highWaterMark: 1024 * 1024 }) };
}

/**
 * @param {Iterable<import('./tar.mjs').Entry>} entries
 * @param {Omit<Manifest, 'format' | 'parts'>} manifest
 */
async function* withManifest(entries, manifest) {
  /** @type {Part[]} */
  const parts = [];
  for (const entry of entries) {
    if (entry.folder) {
      yield entry;
      continue;
    }
    const hash = createHash('sha256');
    const body = (async function* () {
      for await (const chunk of entry.body ?? []) {
        hash.update(chunk);
        yield chunk;
      }
    })();
    yield { ...entry, body };
    parts.push({ name: entry.name, size: entry.size, sha256: hash.digest('hex') });
  }
  const text = Buffer.from(`${JSON.stringify({ format: FORMAT, ...manifest, parts }, null, 1)}\n`);
  yield { name: MANIFEST, mode: 0o600, size: text.length, body: [text] };
}

/**
 * Writes the file under another name first: under its own it is whole. Nothing that exists is overwritten.
 * @param {string} file
 * @param {Iterable<import('./tar.mjs').Entry>} entries
 * @param {Omit<Manifest, 'format' | 'parts'>} manifest
 * @param {{ passphrase?: string, signal: AbortSignal }} options
 */
export async function writeArchive(file, entries, manifest, { passphrase, signal }) {
  const draft = `${file}.${process.pid}.part`;
  const packed = Readable.from(writeTar(withManifest(entries, manifest)), { objectMode: false });
  const target = fs.createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
  try {
    const zipped = createGzip({ level: 4 });
    if (passphrase) await pipeline(packed, zipped, (source) => seal(source, passphrase), target, { signal });
    else await pipeline(packed, zipped, target, { signal });
    // Unlike a renaming this fails when somebody has made a file of that name meanwhile.
    fs.linkSync(draft, file);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/**
 * @param {string} file
 * @param {string} [passphrase]
 * @returns {AsyncIterable<Buffer>}
 */
function openArchive(file, passphrase) {
  const head = Buffer.alloc(MAGIC.length);
  const handle = fs.openSync(file, 'r');
  fs.readSync(handle, head, 0, head.length, 0);
  fs.closeSync(handle);
  const source = fs.createReadStream(file, { highWaterMark: 1024 * 1024 });
  if (!head.equals(MAGIC)) return source.pipe(createGunzip()).once('close', () => source.destroy());
  if (!passphrase) throw new Refusal(`${file} is encrypted. Set BACKUP_PASSPHRASE to its passphrase.`);
  const open = Readable.from(unseal(source, passphrase), { objectMode: false });
  const plain = createGunzip();
  open.on('error', (error) => plain.destroy(error));
  return open.pipe(plain);
}

/**
 * @param {string} file
 * @param {string | undefined} passphrase
 * @param {(entry: import('./tar.mjs').Header, body: AsyncIterable<Buffer>) => Promise<void>} visit
 */
export async function readArchive(file, passphrase, visit) {
  try {
    await readTar(openArchive(file, passphrase), visit);
  } catch (error) {
    if (error instanceof Refusal || /** @type {any} */ (error).syscall) throw error;
    throw new Refusal(`${file} is damaged or no backup: ${/** @type {Error} */ (error).message}.`);
  }
}

/**
 * Reads the whole file and compares every part with the manifest, before anything is written anywhere.
 * @param {string} file
 * @param {string} [passphrase]
 * @returns {Promise<Manifest>}
 */
export async function verifyArchive(file, passphrase) {
  /** @type {Map<string, Part>} */
  const found = new Map();
  /** @type {Manifest | undefined} */
  let manifest;
  await readArchive(file, passphrase, async ({ name, folder, size }, body) => {
    if (folder) return;
    const hash = createHash('sha256');
    const chunks = [];
    for await (const chunk of body) {
      hash.update(chunk);
      if (name === MANIFEST) chunks.push(chunk);
    }
    if (name === MANIFEST) manifest = JSON.parse(Buffer.concat(chunks).toString());
    else found.set(name, { name, size, sha256: hash.digest('hex') });
  });
  if (manifest?.format !== FORMAT) throw new Refusal(`${file} is no backup of this product, or of a later release.`);
  const wrong = manifest.parts.filter((part) => found.get(part.name)?.sha256 !== part.sha256).map(({ name }) => name);
  const extra = [...found.keys()].filter((name) => !manifest?.parts.some((part) => part.name === name));
  if (wrong.length + extra.length > 0) throw new Refusal(`${file} is damaged: ${[...wrong, ...extra].slice(0, 5).join(', ')} ${wrong.length + extra.length > 5 ? '…' : ''} is not what was backed up.`);
  return manifest;
}
