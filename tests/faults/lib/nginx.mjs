// @ts-check
// A real nginx as a child, with deploy/nginx.conf as it stands but for ports and paths of logs.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { until } from './http.mjs';
import { freePort } from './ports.mjs';

/** In how many ways one address may be written that an instance, or nginx itself, reads as the same. */
const spellings = (/** @type {string} */ probe) =>
  [`/${probe}`, `/${probe}/`, `/${probe}//`, `//${probe}`, `//${probe}///`, `/./${probe}`, `/x/../${probe}`, `/${probe}?`, `/${probe}/?x=1`, `/%${probe.charCodeAt(0).toString(16)}${probe.slice(1)}`, `/${probe}%2f`].map((end) => `/api/after-sales${end}`);

/**
 * The spellings of the probes that don't end at nginx.
 * @param {string} url
 * @returns {Promise<string[]>}
 */
export async function openProbes(url) {
  const open = [];
  for (const address of ['live', 'ready'].flatMap(spellings)) {
    const status = await new Promise((resolve, reject) => {
      // As it is written: `fetch` would tidy it up first.
      http.get(`${url}/`, { path: address }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
    });
    if (status !== 404) open.push(`${address} ${status}`);
  }
  return open;
}

/**
 * @param {readonly number[]} ports of the instances
 */
export async function startNginx(ports) {
  if (spawnSync('nginx', ['-v']).error) throw new Error('nginx is not installed: apt-get install -y nginx');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'after-sales-nginx-'));
  const listen = await freePort();
  const deployed = fs.readFileSync(path.join(ROOT, 'deploy', 'nginx.conf'), 'utf8');
  const site = deployed
    .replace('127.0.0.1:1337', `127.0.0.1:${ports[0]}`)
    .replace('127.0.0.1:1338', `127.0.0.1:${ports[1]}`)
    .replace('listen 8080', `listen 127.0.0.1:${listen}`)
    .replaceAll('/var/log/nginx/', `${folder}/`);
  // What Debian's own /etc/nginx/nginx.conf says around it, in little.
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `  ${kind}_temp_path ${folder}/${kind};`).join('\n');
  const main = `worker_processes 2;\ndaemon off;\npid ${folder}/nginx.pid;\nerror_log ${folder}/main.log;\nevents { worker_connections 512; }\nhttp {\n${temporary}\n${site}\n}\n`;
  fs.writeFileSync(path.join(folder, 'nginx.conf'), process.getuid?.() === 0 ? `user root;\n${main}` : main);

  const child = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => void (said += chunk));
  const url = `http://127.0.0.1:${listen}`;
  const up = await until(async () => fetch(url).then(() => true, () => false), 10_000);
  if (up === undefined) throw new Error(`nginx did not start: ${said}`);
  return {
    url,
    /** How often an instance's refusal was answered by another instance, by what nginx wrote down. */
    retried() {
      /** @type {Record<string, number>} */
      const counts = {};
      for (const line of fs.readFileSync(path.join(folder, 'after-sales.log'), 'utf8').trim().split('\n')) {
        for (const status of JSON.parse(line).answered.split(', ').slice(0, -1)) counts[status] = (counts[status] ?? 0) + 1;
      }
      return counts;
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
