// @ts-check
// CPU time of a process and of PostgreSQL, from /proc: with shared cores it is the steady figure, and requests per
// second are not.

import fs from 'node:fs';

/** Linux counts in hundredths of a second, whatever the machine. */
const MS_PER_TICK = 10;

/** @param {number | string} pid */
function ticksOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Fields 14 to 17, counted behind the name in brackets: own time in user and kernel, then that of ended children.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), own: Number(fields[11]) + Number(fields[12]), ended: Number(fields[13]) + Number(fields[14]) };
  } catch {
    return { parent: 0, own: 0, ended: 0 };
  }
}

/** @param {number} pid */
export const cpuMsOf = (pid) => ticksOf(pid).own * MS_PER_TICK;

/**
 * The server, its backends and helpers, and those that have ended since it started.
 * @param {number} postmaster
 */
export function cpuMsOfPostgres(postmaster) {
  const main = ticksOf(postmaster);
  const children = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(ticksOf).filter(({ parent }) => parent === postmaster);
  return (main.own + main.ended + children.reduce((sum, { own }) => sum + own, 0)) * MS_PER_TICK;
}
