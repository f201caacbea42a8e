// @ts-check
// The plugin in somebody else's app, used as its README says: a token from the panel, a reception, its tracking.

import assert from 'node:assert/strict';
import pg from 'pg';
import { ask, panelToken, wanted } from './theirs.mjs';

const AGENT_ROLES = ['agent-clerk', 'agent-manager', 'agent-technician'];
const OFFICE_ROLES = ['approver', 'coding-admin', 'dispatcher', 'manager', 'receptionist', 'workshop'].map((role) => `after-sales-${role}`);

/** @param {string} url */
export async function untilOurReady(url) {
  for (const deadline = Date.now() + 60_000; ; ) {
    const { status, body } = await ask(`${url}/api/after-sales/ready`);
    if (status === 200) return;
    if (Date.now() > deadline) throw new Error(`/api/after-sales/ready says ${status} ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/**
 * From the first log-in to a customer who follows a reception.
 *
 * @param {string} url
 * @returns {Promise<{ number: string, operations: number }>}
 */
export async function walk(url) {
  await untilOurReady(url);
  const panel = { authorization: `Bearer ${await panelToken(url)}` };
  const { data: token } = wanted(await ask(`${url}/admin/api-tokens`, { headers: panel, body: { name: 'Website', description: '', type: 'custom', lifespan: null, permissions: ['plugin::after-sales.receptions.open', 'plugin::after-sales.receptions.show'] } }), 'an API token');
  const headers = { authorization: `Bearer ${token.accessKey}`, 'idempotency-key': 'a-first-reception', 'accept-language': 'en' };

  const base = `${url}/api/after-sales`;
  const body = { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: ['۰۹۱۲ ۳۴۵ ۶۷۸۹'] } }, devices: [{ categoryTold: 'ماشین لباس‌شویی', faults: [{ told: 'آب را تخلیه نمی‌کند' }] }] };
  const opened = await ask(`${base}/receptions`, { headers, body });
  assert.equal(opened.status, 201, JSON.stringify(opened.body));
  const { id, number, trackingCode } = opened.body;
  assert.equal((await ask(`${base}/receptions`, { headers, body })).body.number, number, 'the same key has no second effect');
  assert.equal((await ask(`${base}/receptions/${id}`, { headers })).body.number, number);
  assert.equal((await ask(`${base}/receptions`, { headers })).status, 403, 'the token may not list');
  assert.equal((await ask(`${base}/tracking/${trackingCode}?phone=6789`, { headers: { 'accept-language': 'fa' } })).status, 200);
  assert.equal((await ask(`${base}/tracking/${trackingCode}?phone=0000`)).status, 404);

  const { body: description } = await ask(`${base}/openapi.json`);
  const root = new URL(description.servers?.[0]?.url ?? '', url).href.replace(/\/$/, '');
  assert.equal(description.openapi, '3.1.0');
  const operations = Object.values(description.paths).flatMap((path) => Object.keys(/** @type {object} */ (path))).length;
  const reader = Object.keys(description.paths).find((path) => /\/(docs|reader|reference)$/.test(path));
  if (reader) {
    const page = await ask(`${root}${reader}`);
    assert.equal(page.status, 200);
    assert.match(page.headers['content-type'] ?? '', /html/);
  }
  return { number, operations };
}

/**
 * What comes with the plugin on any database: agents' roles and the office's with their routes, permissions in the panel's screen of roles.
 *
 * @param {string} url
 * @param {string} database
 */
export async function rolesAndPermissions(url, database) {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query(`select r.type, count(*)::int as n from up_roles r join up_permissions_role_lnk l on l.role_id = r.id join up_permissions p on p.id = l.permission_id
    where p.action like 'plugin::after-sales.%' group by 1 order by 1`);
  // The super administrator has everything anyway.
  const { rows: office } = await client.query(`select r.code, count(*)::int as n from admin_roles r join admin_permissions_role_lnk l on l.role_id = r.id join admin_permissions p on p.id = l.permission_id
    where p.action like 'plugin::after-sales.%' and r.code <> 'strapi-super-admin' group by 1 order by 1`).finally(() => client.end());
  assert.deepEqual(rows.map(({ type }) => type), AGENT_ROLES, 'agents’ roles have our routes and no other role has');
  assert.deepEqual(office.map(({ code }) => code), OFFICE_ROLES, 'the office’s roles have our routes and no other role of the panel has');

  const { data } = wanted(await ask(`${url}/admin/permissions`, { headers: { authorization: `Bearer ${await panelToken(url)}` } }), 'permissions');
  const ours = data.sections.plugins.filter((/** @type {{ action: string }} */ { action }) => action.startsWith('plugin::after-sales.'));
  assert.ok(ours.length > 20, `only ${ours.length} permissions in the panel`);
  return { roles: AGENT_ROLES.length + OFFICE_ROLES.length, permissions: ours.length };
}
