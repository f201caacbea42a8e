// @ts-check
// Every table of the office, at a thousand receptions and at a million, asked in turns in one run: how a screen opens,
// sorts, searches and walks on must not tell how long the company has been there.

import { step } from '../scripts/lib/say.mjs';
import { connected } from './data/connect.mjs';
import { ensureFilled, warm } from './data/fill.mjs';
import { readInputs } from './inputs.mjs';
import { asOne } from './load.mjs';
import { keepBetween } from './report.mjs';
import { startStrapi } from './servers.mjs';

/** @typedef {import('./inputs.mjs').Inputs} Inputs @typedef {import('./load.mjs').Send} Send */

const API = '/api/after-sales';
const q = encodeURIComponent;

/** A question is asked this often of each company; the first ones are not counted. */
const ASKED = 40;
const WARM = 8;

/** What is shown when a table opens, and what a click on a head, a word in the search or «next» asks. @type {{ title: string, path: (inputs: Inputs) => string, pages?: number, byPerson?: boolean }[]} */
export const TABLES = [
  { title: 'Home', path: () => '/home', byPerson: true },
  { title: 'Jobs, not given to anybody', path: () => '/jobs/unassigned?limit=50' },
  { title: 'Jobs, late', path: () => '/sla?filter=late' },
  { title: 'Jobs, promised today', path: () => '/sla?filter=promised-today' },
  { title: 'Jobs, waiting for parts', path: () => '/worklist?stage=waiting-part' },
  { title: 'Jobs, all open ones', path: () => '/worklist' },
  { title: 'Jobs, all open ones, fifth page', path: () => '/worklist', pages: 5 },
  ...['opened', '-opened', 'promised', '-promised', 'since', '-since'].map((sort) => ({ title: `Jobs, all open ones by \`${sort}\``, path: () => `/worklist?sort=${sort}` })),
  { title: 'Jobs, closed', path: () => '/worklist?open=no' },
  { title: 'Jobs, closed, fifth page', path: () => '/worklist?open=no', pages: 5 },
  { title: 'Jobs, closed, first closed first', path: () => '/worklist?open=no&sort=closed' },
  { title: 'Jobs, searched by a name', path: (inputs) => `/search?in=jobs&q=${q(inputs.next('names').split(' ').slice(0, 2).join(' '))}` },
  { title: 'Jobs, searched by a phone', path: (inputs) => `/search?in=jobs&q=${inputs.next('mobiles')}` },
  { title: 'Jobs, searched by a serial', path: (inputs) => `/search?in=jobs&q=${q(inputs.next('serials'))}` },
  { title: 'Receptions', path: () => '/receptions' },
  { title: 'Receptions, fifth page', path: () => '/receptions', pages: 5 },
  { title: 'Contacts', path: () => '/contacts' },
  { title: 'Customers', path: () => '/customers' },
  { title: 'Customers, fifth page', path: () => '/customers', pages: 5 },
  { title: 'Customers, searched by a name', path: (inputs) => `/customers?q=${q(inputs.next('names').split(' ').slice(0, 2).join(' '))}` },
  { title: 'Customers, searched by a phone', path: (inputs) => `/customers?q=${inputs.next('mobiles')}` },
  { title: 'Customers, searched by the beginning of a phone that a tenth of them have', path: () => '/customers?q=091' },
  { title: 'Devices', path: () => '/devices' },
  { title: 'Devices, fifth page', path: () => '/devices', pages: 5 },
  { title: 'Devices, searched by a serial', path: (inputs) => `/devices?q=${q(inputs.next('serials'))}` },
  { title: 'Reports of work, to approve', path: () => '/reports?state=submitted&sort=submitted' },
  { title: 'Reports of work, returned', path: () => '/reports?state=returned&sort=-submitted' },
  { title: 'Reports of work, decided', path: () => '/reports?state=decided&sort=-submitted' },
  { title: 'Reports of work, installations', path: () => '/reports?kind=installation&sort=-submitted' },
  { title: 'Reports of work, with parts, fifth page', path: () => '/reports?parts=yes&sort=-submitted', pages: 5 },
  { title: 'Reports of work, searched by a serial', path: (inputs) => `/reports?sort=-submitted&q=${q(inputs.next('serials'))}` },
  { title: 'Daily check, a day', path: () => '/daily-check' },
  { title: 'Workshop desk, all in the house', path: () => '/custody' },
  { title: 'Workshop desk, may be fetched', path: () => '/custody?filter=ready' },
  { title: 'Workshop desk, searched by a name', path: (inputs) => `/custody?q=${q(inputs.next('names').split(' ').slice(0, 2).join(' '))}` },
  { title: 'Workshop desk, a scanned serial', path: (inputs) => `/custody/find?q=${q(inputs.next('serials'))}` },
  { title: 'Workshop desk, register', path: () => '/custody/register' },
  { title: 'Day reports of technicians', path: () => '/day-reports' },
  { title: "Day reports, yesterday's roll", path: () => `/day-reports/roll?day=${new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)}` },
  { title: 'Day reports, days of the branch', path: () => '/branch-days', byPerson: true },
  { title: 'Agents', path: () => '/agents' },
  { title: 'Technicians of our own', path: () => '/technicians?own=yes' },
  { title: 'Papers that run out', path: () => '/agent-papers' },
];

/** @param {Send} send @param {string} address */
async function ask(send, address) {
  const { status, body } = await send({ method: 'GET', path: `${API}${address}` });
  if (status !== 200) throw new Error(`${address}: ${status} ${body.toString().slice(0, 300)}`);
  return JSON.parse(body.toString());
}

const PERSON = { email: 'office@example.com', password: 'Bench-password-1', firstname: 'Office', lastname: 'Bench' };

/** The server as somebody of the office asks it: two tables are for people alone, who may not search as often as is asked here. @param {import('./servers.mjs').Server} server */
async function byPerson(server) {
  const token = await asOne(server, async (send) => {
    const made = await send({ method: 'POST', path: '/admin/register-admin', token: '', body: PERSON });
    // Kept data have the person already.
    const { email, password } = PERSON;
    const answer = made.status < 300 ? made : await send({ method: 'POST', path: '/admin/login', token: '', body: { email, password } });
    const found = JSON.parse(answer.body.toString()).data?.token;
    if (!found) throw new Error(`log-in: ${answer.status} ${answer.body}`);
    return found;
  });
  return { ...server, token };
}

/** The milliseconds of one page: the last of as many as are walked. @param {Send} send @param {string} address @param {number} pages */
async function timed(send, address, pages) {
  let after = '';
  for (let page = 1; page < pages; page += 1) {
    const { next } = await ask(send, `${address}${after}`);
    if (next) after = `${address.includes('?') ? '&' : '?'}after=${next}`;
  }
  const start = performance.now();
  await ask(send, `${address}${after}`);
  return performance.now() - start;
}

/** @param {number[]} values @param {number} share */
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/**
 * @param {object} options
 * @param {import('../scripts/lib/postgres.mjs').Postgres} options.postgres
 * @param {NodeJS.ProcessEnv} options.env
 * @param {number} options.rows of the large company
 * @param {(undo: () => unknown) => void} options.atEnd
 * @param {boolean} options.keep whether the table goes into the docs
 */
export async function measureTables({ postgres, env, rows, atEnd, keep }) {
  const sizes = [1_000, rows];
  const companies = [];
  for (const size of sizes) {
    const database = await ensureFilled(postgres, 'product', { rows: size, env });
    await warm(postgres, database);
    const server = await step(`Starting the product on ${size.toLocaleString('en')} receptions`, () => startStrapi('product', { database: postgres.url(database), env }));
    atEnd(server.stop);
    companies.push({ server, person: await byPerson(server), inputs: await connected(postgres.url(database), readInputs) });
  }
  const lines = [];
  for (const { title, path: address, pages = 1, byPerson: asked = false } of TABLES) {
    /** @type {number[][]} */
    const found = [[], []];
    for (let turn = 0; turn < WARM + ASKED; turn += 1) {
      for (const [at, { server, person, inputs }] of companies.entries()) {
        const took = await asOne(asked ? person : server, (send) => timed(send, address(inputs), pages));
        if (turn >= WARM) found[at].push(took);
      }
    }
    const [small, large] = found.map((values) => ({ p50: quantile(values, 0.5), p95: quantile(values, 0.95) }));
    lines.push(`| ${title} | ${small.p50.toFixed(1)} / ${small.p95.toFixed(1)} | ${large.p50.toFixed(1)} / ${large.p95.toFixed(1)} | ${(large.p50 / small.p50).toFixed(1)} × |`);
  }
  const report = [`${new Date().toISOString().slice(0, 10)}; milliseconds, p50 / p95, one question at a time, ${ASKED} of each.`, '', `| table | 1,000 | ${rows.toLocaleString('en')} | |`, '| --- | --: | --: | --: |', ...lines].join('\n');
  if (keep) keepBetween('tables', report);
  return report;
}
