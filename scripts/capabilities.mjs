// @ts-check
// npm run capabilities: which abilities of docs/capabilities.md did the last full test run prove?
//   npm run capabilities              grouped, for people
//   npm run capabilities -- --json    one line {"proved":[…],"missing":[…]}
// A test proves an ability by naming it in its title: "opens a reception with two devices [RC5]".
import { readCapabilities } from './check/capabilities/mission.mjs';
import { readLastRun } from './check/capabilities/last-run.mjs';

const groups = readCapabilities();
const { named, proved, finishedAt } = readLastRun();
const ids = groups.flatMap((group) => group.abilities.map(({ id }) => id));

if (process.argv.includes('--json')) {
  const answer = { proved: ids.filter((id) => proved.has(id)), missing: ids.filter((id) => !proved.has(id)) };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
} else {
  printForPeople();
}

function printForPeople() {
  const failing = new Set([...named].filter((id) => !proved.has(id)));
  for (const { title, abilities } of groups) {
    const done = abilities.filter(({ id }) => proved.has(id));
    console.log(`\n${title}: ${done.length} of ${abilities.length}`);
    for (const { id, sentence } of abilities) {
      const mark = proved.has(id) ? '✓' : failing.has(id) ? '✗' : '·';
      console.log(`  ${mark} ${id.padEnd(5)} ${sentence}`);
    }
  }
  console.log(`\n${proved.size === 0 ? 0 : ids.filter((id) => proved.has(id)).length} of ${ids.length} proved (✗ a test failed, · no test yet)`);
  console.log(finishedAt ? `by the full test run that ended at ${finishedAt}` : 'There is no report of a full test run: npm test writes it.');
  const strangers = [...named].filter((id) => !ids.includes(id));
  if (strangers.length > 0) console.log(`Named by tests but not in docs/capabilities.md: ${strangers.join(', ')}`);
}
