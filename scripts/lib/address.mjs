// @ts-check
// Where the app listens, and whether it can.

import { isFree } from './postgres/server.mjs';
import { Refusal } from './refusal.mjs';

/** Only this machine reaches the app unless HOST says otherwise. */
export function readAddress() {
  const host = process.env.HOST || '127.0.0.1';
  const port = Number(process.env.PORT || 1337);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Refusal(`PORT must be a number from 1 to 65535, not ${process.env.PORT}.`);
  // "All addresses" is nowhere to go to.
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return { host, port, url: `http://${reachable}:${port}` };
}

/** @param {{ host: string, port: number }} address */
export async function refuseTakenPort({ host, port }) {
  if (await isFree(port, host)) return;
  throw new Refusal(`Port ${port} on ${host} is taken by another program, or ${host} is no address of this machine. Choose another: PORT=${port + 1} npm start`);
}
