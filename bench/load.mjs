// @ts-check
// Eight clients that ask, wait for the answer and ask again. Written on sockets: a client of Node's own costs as much CPU
// as the fastest server here, and they share two cores.

import net from 'node:net';

export const CONNECTIONS = 8;

/**
 * @typedef {object} Request
 * @property {'GET' | 'POST'} method
 * @property {string} path encoded
 * @property {unknown} [body]
 * @property {string} [key] the idempotency key
 * @property {string} [token] another than the server's; '' for none
 *
 * @typedef {{ status: number, body: Buffer }} Answer
 * @typedef {(request: Request) => Promise<Answer>} Send
 */

/** One kept connection, one request at a time. */
class Connection {
  /** @type {Buffer} */
  #received = Buffer.alloc(0);
  /** @type {{ resolve: (answer: Answer) => void, reject: (error: Error) => void } | undefined} */
  #waiting;

  /** @param {import('./servers.mjs').Server} server */
  constructor(server) {
    this.server = server;
    this.socket = net.connect({ port: server.port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (chunk) => this.#take(chunk));
    this.socket.on('error', (error) => this.#waiting?.reject(error));
    this.socket.on('close', () => this.#waiting?.reject(new Error('the server closed the connection')));
  }

  /** @type {Send} */
  send = ({ method, path, body, key, token = this.server.token }) => {
    const text = body === undefined ? '' : JSON.stringify(body);
    const head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${token && `authorization: Bearer ${token}\r\n`}accept-language: fa\r\n${key ? `idempotency-key: ${key}\r\n` : ''}${text ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n` : ''}\r\n`;
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.socket.write(head + text);
    });
  };

  /** @param {Buffer} chunk */
  #take(chunk) {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? NaN);
    if (Number.isNaN(length)) return this.#waiting?.reject(new Error(`an answer without a length: ${head}`));
    const whole = end + 4 + length;
    if (this.#received.length < whole) return;
    const body = this.#received.subarray(end + 4, whole);
    this.#received = this.#received.subarray(whole);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }

  close() {
    this.#waiting = undefined;
    this.socket.destroy();
  }
}

/**
 * @param {import('./servers.mjs').Server} server
 * @param {(send: Send) => Promise<T>} work
 * @template T
 */
export async function asOne(server, work) {
  const connection = new Connection(server);
  try {
    return await work(connection.send);
  } finally {
    connection.close();
  }
}

/**
 * Does `operation` over and over on eight connections.
 * @param {import('./servers.mjs').Server} server
 * @param {(send: Send) => Promise<void>} operation throws when the answer is no good
 * @param {number} seconds
 * @returns {Promise<{ seconds: number, latencies: number[], failures: string[] }>} milliseconds of each operation, and what went wrong
 */
export async function drive(server, operation, seconds) {
  const connections = Array.from({ length: CONNECTIONS }, () => new Connection(server));
  /** @type {number[]} */
  const latencies = [];
  /** @type {string[]} */
  const failures = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  try {
    await Promise.all(connections.map(async ({ send }) => {
      for (let before = performance.now(); before < end; ) {
        await operation(send).catch((error) => failures.push(error.message));
        const now = performance.now();
        latencies.push(now - before);
        before = now;
      }
    }));
    return { seconds: (performance.now() - start) / 1000, latencies, failures };
  } finally {
    for (const connection of connections) connection.close();
  }
}
