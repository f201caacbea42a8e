import http from 'node:http';
import net from 'node:net';
import type { Wire } from './request';

export interface Heard {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  ms: number;
}

/** Nobody waits longer than this; that it took so long is already a fault. */
const PATIENCE_MS = 15_000;

/**
 * One connection that is kept, so that a call which leaves its connection unusable makes the next one fail. `fetch` would
 * tidy up addresses, headers and bodies before anybody sees them.
 */
export class Caller {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  private readonly to: URL;

  constructor(url: string) {
    this.to = new URL(url);
  }

  send(wire: Wire): Promise<Heard> {
    const { method, target, headers, body } = wire;
    const begin = performance.now();
    return new Promise((resolve, reject) => {
      const options = { host: this.to.hostname, port: this.to.port, method, path: target, agent: this.agent, timeout: PATIENCE_MS, headers: { ...headers, 'content-length': body?.length ?? 0 } };
      const request = http.request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString(), ms: performance.now() - begin }));
      });
      request.on('timeout', () => request.destroy(new Error(`no answer in ${PATIENCE_MS} ms`)));
      request.on('error', (error: Error & { code?: string }) => {
        // The server closes a connection that was quiet for seconds, and may do so just when it is used again.
        if (request.reusedSocket && error.code === 'ECONNRESET') resolve(this.send(wire));
        else reject(error);
      });
      request.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }

  /** Bytes as they are, and what came back first. `give` ends our side: politely, at once, or after the answer. */
  raw(bytes: readonly (Buffer | string)[], give: 'end' | 'destroy' | 'wait'): Promise<{ heard: string; ms: number }> {
    const begin = performance.now();
    let answeredMs = 0;
    return new Promise((resolve) => {
      const socket = net.connect(Number(this.to.port), this.to.hostname);
      let heard = '';
      socket.setTimeout(PATIENCE_MS, () => socket.destroy());
      socket.on('data', (chunk) => {
        heard += chunk.toString('latin1');
        answeredMs ||= performance.now() - begin;
        if (give === 'wait') socket.end();
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve({ heard, ms: answeredMs }));
      socket.on('connect', () => {
        for (const part of bytes) socket.write(part);
        if (give === 'end') socket.end();
        if (give === 'destroy') setImmediate(() => socket.destroy());
      });
    });
  }
}
