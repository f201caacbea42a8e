// @ts-check
// npm run client: makes the client's types and the reference's pages anew from the routes.

import './lib/node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { apiDocuments } from './lib/api-documents.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { command } from './lib/command.mjs';
import { ROOT } from './lib/paths.mjs';
import { say } from './lib/say.mjs';

await command(async ({ stop }) => {
  await ensureBuilt({ admin: false, signal: stop });
  for (const [file, text] of await apiDocuments()) {
    fs.mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
    fs.writeFileSync(path.join(ROOT, file), text);
    say(`written: ${file}`);
  }
  return 0;
});
