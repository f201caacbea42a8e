// @ts-check
// The admin panel, built by the other app with our half in it, looked at in a browser.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { chromium } from 'playwright-core';
import { Refusal } from '../lib/refusal.mjs';
import { ADMIN } from './theirs.mjs';

const BROWSERS = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PATIENCE_MS = 60_000;
/** The panel asks for parts of the paid edition and for a preview that nobody has set up, which answer 404; with and without us. */
const STRAPIS_OWN = /\/(admin\/ai-feature-config\)$|i18n\/ai-localization-jobs\/|content-manager\/preview\/url\/)/;

/**
 * Logs in and opens our types in the Content Manager.
 *
 * @param {string} url
 * @param {string} number of a reception that the list must show
 */
export async function lookAtPanel(url, number) {
  const executablePath = BROWSERS.find((file) => file && fs.existsSync(file));
  if (!executablePath) throw new Refusal('The panel is looked at in Chromium, and there is none: install it, or set CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  /** @type {string[]} */
  const errors = [];
  try {
    const page = await browser.newPage({ locale: 'en-US' });
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => message.type() === 'error' && errors.push(`${message.text()} (${message.location().url})`));
    page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
    // Strapi asks its maker for news; this machine need not reach them.
    await page.route((address) => !address.href.startsWith(url), (route) => route.fulfill({ status: 204, body: '' }));

    await page.goto(`${url}/admin/auth/login`);
    await page.fill('input[name=email]', ADMIN.email);
    await page.fill('input[name=password]', ADMIN.password);
    await page.click('button[type=submit]');
    await page.waitForURL((address) => !address.pathname.includes('/auth/'));

    await page.goto(`${url}/admin/content-manager/collection-types/plugin::after-sales.reception`);
    const row = page.locator('tbody tr', { hasText: number });
    await row.waitFor();
    const heads = (await page.locator('thead th').allInnerTexts()).map((text) => text.trim()).filter(Boolean);
    const links = (await page.locator('nav a[href*="plugin::after-sales."]').allInnerTexts()).map((text) => text.trim());
    await row.click();
    await page.waitForURL(/plugin::after-sales\.reception\/./);
    await page.locator('main form, main').first().waitFor();
    await page.waitForLoadState('networkidle');
    return { heads, links, errors };
  } catch (error) {
    throw new Error(`the panel: ${/** @type {Error} */ (error).message}\n${errors.join('\n')}`, { cause: error });
  } finally {
    await browser.close();
  }
}

/** @param {{ heads: string[], links: string[], errors: string[] }} seen */
export function judgePanel({ heads, links, errors }) {
  assert.deepEqual(errors.filter((error) => !STRAPIS_OWN.test(error)), [], 'errors in the browser');
  for (const label of ['Receptions', 'Customers', 'Devices']) assert.ok(links.some((link) => link.includes(label)), `no ${label} among ${links.join(', ')}`);
  assert.ok(heads.some((head) => /^tracking code$/i.test(head)), `names of fields instead of labels: ${heads.join(', ')}`);
}
