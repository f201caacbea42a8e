// @ts-check
/**
 * What is made from the routes says what the routes say: the types of the client and the pages of the reference.
 * A route that was added, changed or taken away without `npm run client` stops here.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { apiDocuments } from '../lib/api-documents.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { command } from '../lib/command.mjs';
import { finish, ROOT } from './files.mjs';

/** @param {string} file */
const present = (file) => (existsSync(path.join(ROOT, file)) ? readFileSync(path.join(ROOT, file), 'utf8') : '');

/** @param {string} file @param {string} wanted */
function problemsOf(file, wanted) {
  const [now, then] = [wanted.split('\n'), present(file).split('\n')];
  const at = now.findIndex((line, i) => line !== then[i]);
  if (at === -1 && now.length === then.length) return [];
  return [`${file}:${at + 1} is not what the routes say (npm run client makes it anew): ${(now[at] ?? '').trim().slice(0, 120)}`];
}

await command(async ({ stop }) => {
  await ensureBuilt({ admin: false, signal: stop });
  const documents = await apiDocuments();
  const problems = [...documents].flatMap(([file, wanted]) => problemsOf(file, wanted));
  return finish(problems, `${documents.size} files made from the routes`);
});
