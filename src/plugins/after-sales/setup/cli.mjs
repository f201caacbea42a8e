#!/usr/bin/env node
// @ts-check
// npx after-sales-setup: writes into a Strapi app's configuration what this plugin needs, and shows each line that it
// writes. What it can't write safely it prints, and ends with 1. Running it again changes nothing.
//   --dry-run   shows the lines and writes none

import fs from 'node:fs';
import path from 'node:path';
import { findApp } from './app.mjs';
import { showChange } from './show.mjs';
import { database, plugins, postgres, usersPermissions } from './steps.mjs';

const DRY_RUN = process.argv.includes('--dry-run');

/** @param {import('./steps.mjs').Outcome} outcome */
function report({ file, before, after, done, byHand, advice }) {
  if (byHand) return console.error(`✗ ${byHand}\n`);
  if (advice) return console.warn(`! ${advice}\n`);
  if (!file || after === undefined || after === before) return console.log(`✓ ${done}`);
  console.log(`✎ ${done}${DRY_RUN ? ' (not written: --dry-run)' : ''}\n${showChange(before ?? '', after)}\n`);
  if (DRY_RUN) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, after);
}

try {
  const app = findApp(process.cwd());
  const outcomes = [postgres(app), database(app), plugins(app), ...usersPermissions(app)];
  outcomes.forEach(report);
  const open = outcomes.filter(({ byHand }) => byHand).length;
  if (open > 0) console.error(`${open} ${open === 1 ? 'thing is' : 'things are'} left to do by hand (✗ above). Then run this again.`);
  else console.log('\nAll is in place. Build the panel once more (npm run build), then start (npm run start or npm run develop).');
  process.exitCode = open > 0 ? 1 : 0;
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
