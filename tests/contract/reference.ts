import type { Route } from '../../src/plugins/after-sales/server/src/kernel/http/registry';
import type { Kernel } from '../../src/plugins/after-sales/server/src/kernel/kernel';
import { API_ROOT } from '../../src/plugins/after-sales/server/src/kernel/http/dispatcher';

const HEAD = `# Every route

Made from the registry by \`tests/contract/routes.test.ts\`; don't edit. After a change of rows: \`UPDATE=1 npm test -- tests/contract/routes\`.

All paths begin with \`${API_ROOT}\`. **Who**: \`staff\` is a session of Strapi's panel, \`system\` an API token, \`agent\` a person of an agency; each needs the permission of the route's name. \`public\` is anybody. **Limit**: calls from one address. **Round trips** to the database of one call, the most that it takes; counting a limit is one more. **Errors** are those beside the common ones: \`input.invalid\`, \`server.error\`; of all that ask the database \`server.unavailable\`, \`server.too-slow\`, \`server.stopping\`; of guarded routes \`auth.required\`, \`auth.invalid\`, \`auth.forbidden\`; of limited and guarded ones \`limits.too-many\`; of what changes something \`idempotency.key-required\`, \`idempotency.in-flight\`, \`idempotency.other-body\`, \`input.not-json\`, \`input.too-large\`, \`input.media-type\`.
`;

const limitOf = (route: Route, kernel: Kernel): string => (route.limit ? `${route.limit.points(kernel)} in ${route.limit.seconds / 60} min` : '');

const rowOf = (route: Route, kernel: Kernel): string =>
  [`\`${route.id}\``, route.method, `\`${route.path}\``, route.who.join(', '), limitOf(route, kernel), String(route.roundTrips), (route.errors ?? []).map((code) => `\`${code}\``).join(' '), route.summary.replaceAll('|', '\\|')].join(' | ');

/** The registry as a page for people, one table per slice. */
export function reference(kernel: Kernel, routes: readonly Route[]): string {
  const parts = new Map<string, Route[]>();
  for (const route of routes) {
    const [part] = route.id.split('.');
    parts.set(part, [...(parts.get(part) ?? []), route]);
  }
  const tables = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([part, rows]) => `## ${part}\n\n| route | method | path | who | limit | round trips | errors | what it does |\n| --- | --- | --- | --- | --- | --: | --- | --- |\n${rows.map((row) => `| ${rowOf(row, kernel)} |`).join('\n')}\n`);
  return `${HEAD}\n${tables.join('\n')}`;
}
