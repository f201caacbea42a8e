import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const hasCurl = (): boolean => {
  try {
    execFileSync('curl', ['--version']);
    return true;
  } catch {
    return false;
  }
};

/** A folder for the PATH in which `curl` is found: a machine with Node alone may lack it, then a stand-in speaks for it. */
export function curlFolder(folder: string): string {
  const bin = path.join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  if (hasCurl()) return bin;
  writeFileSync(path.join(bin, 'curl'), `#!/bin/sh\nexec "${process.execPath}" "${path.join(__dirname, 'curl.mjs')}" "$@"\n`);
  chmodSync(path.join(bin, 'curl'), 0o755);
  return bin;
}
