// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../files.mjs';

const REPORT = path.join(ROOT, 'reports', 'last-run.json');
/** `[RC2]`, `[RC2][RC3]`, `[RC2 RC3]`, `[RC2, RC3]` */
const TAGS = /\[([A-Z]{2}\d+(?:[\s,]+[A-Z]{2}\d+)*)\]/g;

/**
 * What the last full run says about abilities. An ability is proved by a passed test, unless another test that
 * names it failed.
 *
 * @returns {{ named: Set<string>, proved: Set<string>, finishedAt: string | undefined }}
 */
export function readLastRun() {
  if (!existsSync(REPORT)) return { named: new Set(), proved: new Set(), finishedAt: undefined };
  /** @type {{ finishedAt: string, tests: { title: string, status: string }[] }} */
  const { finishedAt, tests } = JSON.parse(readFileSync(REPORT, 'utf8'));
  const tagged = tests.map(({ title, status }) => ({ status, ids: idsOf(title) }));
  const withStatus = (/** @type {string} */ wanted) => new Set(tagged.filter(({ status }) => status === wanted).flatMap(({ ids }) => ids));
  const [passed, failed] = [withStatus('passed'), withStatus('failed')];
  return { named: new Set([...passed, ...failed]), proved: new Set([...passed].filter((id) => !failed.has(id))), finishedAt };
}

/** @param {string} title */
function idsOf(title) {
  return [...title.matchAll(TAGS)].flatMap((match) => (match[1] ?? '').split(/[\s,]+/));
}
