// @ts-check
// What Node and libraries write past the logger (console, warnings, the last words of a crash) in the
// logger's own format: in production every line of the process can be read by the same machine, and an
// error that nobody caught doesn't spill the row that it was about.

import path from 'node:path';
import { createRequire } from 'node:module';
import { format } from 'node:util';
import { ROOT } from './paths.mjs';

const LEVELS = /** @type {const} */ ({ log: 'info', info: 'info', debug: 'debug', warn: 'warn', error: 'error' });

/** Only in production: a developer wants to see things as they are. */
export function speakWithOneVoice() {
  if (process.env.NODE_ENV !== 'production') return;
  const { jsonLine, textLine } = createRequire(import.meta.url)(path.join(ROOT, 'dist/src/plugins/after-sales/server/src/kernel/log/line.js'));
  const line = process.env.LOG_FORMAT === 'text' ? textLine : jsonLine;
  /** @param {string} level @param {unknown} message */
  const say = (level, message) => process.stdout.write(`${line({ level, message })}\n`);

  for (const [method, level] of Object.entries(LEVELS)) {
    /** @param {unknown[]} words */
    const speak = (...words) => {
      const error = words.find((word) => word instanceof Error);
      const text = format(...words).trim();
      if (error) say(level, error);
      else if (text) say(level, text);
    };
    Object.assign(console, { [method]: speak });
  }
  process.removeAllListeners('warning');
  process.on('warning', (warning) => say('warn', `${warning.name}: ${warning.message}`));
  // Also what a promise throws and nobody catches.
  process.on('uncaughtException', (error) => {
    say('error', error);
    process.exit(1);
  });
}
