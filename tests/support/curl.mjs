// @ts-check
// Stands in for curl where a machine has none: URL, -s, -H, -d.
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { silent: { type: 'boolean', short: 's' }, header: { type: 'string', short: 'H', multiple: true }, data: { type: 'string', short: 'd' } },
});
const headers = (values.header ?? []).map((line) => /** @type {[string, string]} */ ([line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
const answer = await fetch(positionals[0], { method: values.data === undefined ? 'GET' : 'POST', headers, body: values.data });
process.stdout.write(await answer.text());
