// @ts-check
// A proxy as nginx is one with the settings of deploy/nginx.conf: upstreams in turn, connections kept, and what was not
// answered, or answered with 503, is sent to the next one.
import http from 'node:http';

const TRIES = 3;
const RETRIED_METHODS = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);

/**
 * @param {readonly string[]} upstreams origins
 * @returns {Promise<{ url: string, retried: () => Record<string, number>, close: () => Promise<void> }>}
 */
export async function startProxy(upstreams) {
  // Node's own servers close an idle connection after five seconds; a proxy must do it before them.
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64, timeout: 30_000, keepAliveMsecs: 1_000, scheduling: 'fifo' });
  /** @type {Record<string, number>} */
  const retried = {};
  let turn = 0;

  const server = http.createServer((request, response) => {
    /** @type {Buffer[]} */
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const again = RETRIED_METHODS.has(request.method ?? '') || request.headers['idempotency-key'] !== undefined;
      const first = (turn += 1);
      const attempt = (/** @type {number} */ n) => {
        /** @param {string} why @param {boolean} neverSent */
        const next = (why, neverSent) => {
          if (n + 1 >= TRIES || !(again || neverSent)) return false;
          retried[why] = (retried[why] ?? 0) + 1;
          attempt(n + 1);
          return true;
        };
        const origin = new URL(upstreams[(first + n) % upstreams.length]);
        const asked = http.request({ host: origin.hostname, port: origin.port, method: request.method, path: request.url, headers: { ...request.headers, connection: 'keep-alive' }, agent }, (answer) => {
          if (answer.statusCode === 503 && next('503', false)) return void answer.resume();
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
          answer.on('error', () => response.destroy());
        });
        asked.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
          if (response.headersSent) return void response.destroy();
          if (next(error.code ?? error.message, error.code === 'ECONNREFUSED')) return;
          response.writeHead(502, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { code: `proxy.${error.code}` } }));
        });
        asked.end(body);
      };
      attempt(0);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    /** How often which refusal of one upstream was answered by another. */
    retried: () => retried,
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
