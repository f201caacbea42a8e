// @ts-check
/**
 * What others wrote and we run. A fake package of a name that sounds right, or a good one that was taken over, reads
 * secrets while it is being installed: so a library is here only by name and reason, in one version, with the digest of
 * its bytes, from one place, and runs a script at its installation only if somebody allowed that.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ALLOWED, MAY_RUN_SCRIPTS, RANGES, REGISTRY } from './dependencies.allowed.mjs';
import { finish, PLUGIN, relative, ROOT } from './files.mjs';

/**
 * @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string>, optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string>, overrides?: object, allowScripts?: Record<string, boolean> }} Manifest
 * @typedef {{ link?: boolean, resolved?: string, integrity?: string, hasInstallScript?: boolean }} Locked
 */

const MANIFESTS = [path.join(ROOT, 'package.json'), path.join(PLUGIN, 'package.json')];
const LOCK = path.join(ROOT, 'package-lock.json');
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const BY_RANGE = /^\^\d+\.\d+\.\d+$/;

/** @param {string} file @returns {unknown} */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @type {Map<string, Manifest>} */
const manifests = new Map(MANIFESTS.map((file) => [relative(file), /** @type {Manifest} */ (read(file))]));
const lock = /** @type {{ packages: Record<string, Locked> }} */ (read(LOCK)).packages;

const named = new Set([...manifests.values()].flatMap(({ dependencies, devDependencies, optionalDependencies, peerDependencies }) => [dependencies, devDependencies, optionalDependencies, peerDependencies].flatMap((list) => Object.keys(list ?? {}))));

/** @param {string} file @param {Manifest} manifest */
function inManifest(file, { dependencies, devDependencies, optionalDependencies, peerDependencies, overrides }) {
  const installed = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const exact = installed.filter(([name, version]) => !(EXACT.test(version) || (name in RANGES && BY_RANGE.test(version))));
  // What the surrounding app brings is named by a range, and by nothing else: no address, no folder.
  const foreign = Object.entries(peerDependencies ?? {}).filter(([, version]) => !BY_RANGE.test(version));
  return [
    ...exact.map(([name, version]) => `${file}: ${name} is «${version}», and must be one version: 1.2.3`),
    ...foreign.map(([name, version]) => `${file}: ${name} is «${version}», and must be a range: ^1.2.3`),
    ...(overrides ? [`${file}: overrides put another package in the place of one that was chosen; say why in scripts/check/dependencies.allowed.mjs first`] : []),
  ];
}

/** @param {[string, Locked]} entry */
function inLock([place, { link, resolved, integrity, hasInstallScript }]) {
  const name = place.split('node_modules/').at(-1) ?? '';
  // The app itself, the plugin, and the link between them.
  if (!place.includes('node_modules/') || link) return link && resolved !== relative(PLUGIN) ? [`package-lock.json: ${place} is a link to ${resolved}`] : [];
  const allowScripts = manifests.get('package.json')?.allowScripts ?? {};
  return [
    ...(/^sha512-/.test(integrity ?? '') ? [] : [`package-lock.json: ${place} has no digest of its bytes`]),
    ...(resolved === undefined || resolved.startsWith(REGISTRY) ? [] : [`package-lock.json: ${place} comes from ${resolved}, not from ${REGISTRY}`]),
    ...(hasInstallScript && !(name in allowScripts) && !MAY_RUN_SCRIPTS.test(name) ? [`package-lock.json: ${place} runs a script when it is installed; say in package.json (allowScripts) whether it may`] : []),
  ];
}

finish(
  [
    ...[...named].filter((name) => !(name in ALLOWED)).map((name) => `${name} is a new dependency: say in scripts/check/dependencies.allowed.mjs why it is needed`),
    ...Object.keys(ALLOWED).filter((name) => !named.has(name)).map((name) => `${name} is allowed in scripts/check/dependencies.allowed.mjs and nobody names it`),
    ...[...manifests].flatMap(([file, manifest]) => inManifest(file, manifest)),
    ...Object.entries(lock).flatMap(inLock),
  ],
  `${named.size} direct dependencies, ${Object.keys(lock).length} packages, each with its digest`,
);
