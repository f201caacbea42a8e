// @ts-check
import net from 'node:net';

/** A port that nobody uses now; it stays the same over restarts, as a proxy's configuration wants it. */
export async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {net.AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}
