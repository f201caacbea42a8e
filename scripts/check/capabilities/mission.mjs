// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../files.mjs';

/**
 * The mission: the groups and abilities of docs/capabilities.md.
 *
 * @returns {{ title: string, abilities: { id: string, sentence: string }[] }[]}
 */
export function readCapabilities() {
  const lines = readFileSync(path.join(ROOT, 'docs', 'capabilities.md'), 'utf8').split('\n');
  /** @type {ReturnType<typeof readCapabilities>} */
  const groups = [];
  for (const line of lines) {
    const heading = /^##\s+(.+)$/.exec(line);
    if (heading) groups.push({ title: heading[1] ?? '', abilities: [] });
    const ability = /^- \*\*([A-Z]{2}\d+)\*\*\s+(.+)$/.exec(line);
    if (ability) groups.at(-1)?.abilities.push({ id: ability[1] ?? '', sentence: ability[2] ?? '' });
  }
  return groups.filter((group) => group.abilities.length > 0);
}
