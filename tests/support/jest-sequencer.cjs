// @ts-check
const { default: Sequencer } = require('@jest/test-sequencer');

/** Those that take minutes: begun last, they would leave the other core idle. A fresh clone remembers no durations. */
const LONG = ['browser/screens', 'browser/roles', 'contract/bad-input', 'install/', 'faults/'];

/** @param {{ path: string }} test */
const rank = ({ path }) => {
  const found = LONG.findIndex((part) => path.includes(`tests/${part}`));
  return found < 0 ? LONG.length : found;
};

module.exports = class LongestFirst extends Sequencer {
  /** @param {import('@jest/test-result').Test[]} tests */
  async sort(tests) {
    return [...(await super.sort(tests))].sort((a, b) => rank(a) - rank(b));
  }
};
