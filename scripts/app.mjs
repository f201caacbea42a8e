// @ts-check
// Boots Strapi from dist in this process. `npm start` runs it as a child; behind a process manager with
// a database and secrets of its own it can be run alone.

import path from 'node:path';
import { createRequire } from 'node:module';
import { speakWithOneVoice } from './lib/one-voice.mjs';
import { ROOT } from './lib/paths.mjs';

process.chdir(ROOT);
speakWithOneVoice();
const { createStrapi } = createRequire(path.join(ROOT, 'package.json'))('@strapi/strapi');
await createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }).start();
