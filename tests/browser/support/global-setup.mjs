// @ts-check
// Before the first browser test: the built panel, Chromium, and what every API test needs.
import { ensureBuilt } from '../../../scripts/lib/build.mjs';
import { ensureChromium } from '../../../scripts/lib/chromium.mjs';
import serverAndTemplate from '../../support/jest-global-setup.mjs';

export default async function globalSetup() {
  process.env.CHROMIUM_PATH = await ensureChromium();
  await ensureBuilt({ admin: true });
  // In a run of all tests the API's setup has been here already.
  if (!process.env.TEMPLATE_DATABASE) await serverAndTemplate();
}
