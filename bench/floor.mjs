// @ts-check
// The floor: what bare node:http and pg need for the same work on the same rows of the same tables, with nothing in
// between. It reads JSON, knows its one token, writes events, search keys, alarms and idempotency keys like the product,
// and checks nothing else: no schema, no rights, no rule.

import { createHmac, randomBytes } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';
import * as statements from './floor.sql.mjs';

const OWNER = 'company';
const SALT = randomBytes(16).toString('hex');
const TOKEN = randomBytes(64).toString('hex');
const hashOf = (/** @type {string} */ token) => createHmac('sha512', SALT).update(token).digest('hex');
const tokens = new Map([[hashOf(TOKEN), { id: '1' }]]);

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, application_name: 'floor', options: '-c timezone=UTC' });

/** @param {{ name: string, text: string }} statement @param {unknown[]} values */
const rows = async (statement, values) => (await pool.query({ ...statement, values })).rows;

/** A uuid of version 7 without its niceties. @param {number} now */
function newId(now) {
  const random = randomBytes(10).toString('hex');
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
}

/** @param {any} body @param {string} key */
async function open(body, key) {
  const now = Date.now();
  const at = new Date(now);
  const due = new Date(now + 6 * 3_600_000);
  const keyHash = createHmac('sha256', SALT).update(key).digest('hex');
  const client = await pool.connect();
  try {
    const [, , found] = /** @type {any} */ (await client.query(`begin; select pg_try_advisory_xact_lock(${BigInt(`0x${keyHash.slice(0, 15)}`)}); select status from as_idempotency where key_hash = '\\x${keyHash}'`));
    if (found.rows.length > 0) throw new Error('a key came twice');
    const { customer, devices: [device], region } = body;
    const phone = `+98${customer.new.phones[0].slice(1)}`;
    const serial = device.serial.replaceAll('-', '');
    const { rows: [known] } = await client.query({ ...statements.load, values: [OWNER, phone, serial, region.city, device.faults[0].code] });
    const ids = Array.from({ length: 8 }, () => newId(now));
    const code = randomBytes(8).toString('hex').toUpperCase().slice(0, 11);
    const values = [OWNER, at, due, ...ids, customer.new.name, phone, known.device, code, body.channel, known.province, region.city, device.faults[0].code, device.faults[0].told, known.target, known.year];
    const { rows: [opened] } = await client.query({ ...statements.write, values });
    const answer = JSON.stringify({ id: ids[2], number: opened.number, trackingCode: code, openedAt: at, jobs: [{ id: ids[3], number: opened.job, promisedAt: due }] });
    await client.query(`insert into as_idempotency (key_hash, body_hash, status, answer) values ('\\x${keyHash}', '\\x${keyHash}', 201, ${client.escapeLiteral(answer)}); commit`);
    return answer;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** @type {Record<string, (query: URLSearchParams, body: any, key: string) => Promise<string>>} */
const ROUTES = {
  '/warranty': async (query) => JSON.stringify(await rows(statements.warranty, [OWNER, query.get('serial')?.replaceAll('-', '')])),
  '/receptions': (_query, body, key) => open(body, key),
  '/search': async (query) => JSON.stringify(await rows(statements.search, [OWNER, `%${query.get('q')}%`])),
  '/search-newest': async (query) => JSON.stringify(await rows(statements.searchNewest, [OWNER, `%${query.get('q')}%`])),
  '/search-words': async (query) => {
    const [first, second] = (query.get('q') ?? '').split(' ');
    return JSON.stringify(await rows(statements.searchWords, [OWNER, `%${first}%`, `%${second}%`]));
  },
  '/search-short': async (query) => JSON.stringify(await rows(statements.searchShort, [OWNER, query.get('q')])),
  '/worklist': async (query) => JSON.stringify(await rows(statements.worklist, [OWNER, query.get('agent')])),
  '/lookup': async (query) => JSON.stringify(await rows(statements.lookUp, [OWNER, [...(query.get('q') ?? '')].reverse().join('')])),
};

const server = http.createServer(async (request, response) => {
  /** @param {number} status @param {string} text */
  const answer = (status, text) => response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
  try {
    const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
    if (!tokens.has(hashOf(token))) return answer(401, '{}');
    const [path, query] = (request.url ?? '').split('?');
    /** @type {Buffer[]} */
    const chunks = [];
    if (request.method === 'POST') for await (const chunk of request) chunks.push(chunk);
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
    answer(body ? 201 : 200, await ROUTES[path](new URLSearchParams(query), body, String(request.headers['idempotency-key'])));
  } catch (error) {
    answer(500, JSON.stringify({ error: String(error) }));
  }
});

server.listen(0, '127.0.0.1', () => process.send?.({ port: /** @type {import('node:net').AddressInfo} */ (server.address()).port, token: TOKEN }));
process.once('disconnect', () => process.exit(1));
process.once('SIGTERM', () => process.exit(0));
