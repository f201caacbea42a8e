import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import swaggerUiFolder from 'swagger-ui-dist/absolute-path.js';
import { z } from 'zod';
import { VERSION } from '../version';
import { API_ROOT } from './dispatcher';
import { AppError } from './errors';
import { EXAMPLE_KEY } from './openapi';
import { readRoute, type Page, type Route } from './registry';

const PAGE = `${API_ROOT}/docs`;
const STAMP = `?v=${VERSION}`;

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>After-Sales API</title>
<link rel="icon" type="image/png" href="${PAGE}/favicon-32x32.png${STAMP}">
<link rel="stylesheet" href="${PAGE}/swagger-ui.css${STAMP}">
<link rel="stylesheet" href="${PAGE}/reader.css${STAMP}">
<script src="${PAGE}/swagger-ui-bundle.js${STAMP}" defer></script>
<script src="${PAGE}/reader.js${STAMP}" defer></script>
</head>
<body>
<main id="reader"><p class="wait">Loading the description of the API …</p></main>
<noscript>This page needs JavaScript. The description itself is at <a href="${API_ROOT}/openapi.json">openapi.json</a>.</noscript>
</body>
</html>
`;

/** Our half of the page. A file of its own, because the page's policy runs no script that stands in the HTML. */
const SCRIPT = `'use strict';
const dark = matchMedia('(prefers-color-scheme: dark)');
const shade = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
shade();
dark.addEventListener('change', shade);

/* crypto.randomUUID is missing on pages that came over plain http. */
const newKey = () => 'docs-' + Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/* Whoever leaves the example's key in its place means a new intention with every press of Execute. */
const requestInterceptor = (request) => {
  if (request.headers['Idempotency-Key'] === ${JSON.stringify(EXAMPLE_KEY)}) request.headers['Idempotency-Key'] = newKey();
  return request;
};

window.ui = SwaggerUIBundle({
  url: ${JSON.stringify(`${API_ROOT}/openapi.json`)},
  dom_id: '#reader',
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  defaultModelRendering: 'example',
  displayRequestDuration: true,
  filter: true,
  persistAuthorization: false,
  validatorUrl: null,
  requestInterceptor,
});
`;

/** What Swagger UI leaves open: narrow screens, long tables, Persian inside English. */
const STYLE = `html { color-scheme: light dark; }
body { margin: 0; background: #fff; }
html.dark-mode body { background: #1c2022; }
.wait, noscript { display: block; margin: 2rem; font-family: sans-serif; }
.swagger-ui .info .title + .main { display: none; }
.swagger-ui .opblock-summary-description, .swagger-ui .highlight-code, .swagger-ui td { unicode-bidi: plaintext; }
.swagger-ui .info table { display: block; max-height: 24rem; overflow: auto; }
.swagger-ui .opblock-tag small { flex: 2; }
@media (max-width: 640px) {
  .swagger-ui .wrapper { padding: 0 0.75rem; }
  .swagger-ui .opblock-tag { flex-wrap: wrap; }
  .swagger-ui .opblock-tag small { flex-basis: 100%; padding: 0.25rem 0; }
  .swagger-ui .opblock .opblock-summary, .swagger-ui .opblock .opblock-summary-path-description-wrapper { flex-wrap: wrap; }
  .swagger-ui .opblock .opblock-summary-path { max-width: 100%; }
  .swagger-ui .parameters-container, .swagger-ui .responses-wrapper { overflow-x: auto; }
}
`;

const folder = swaggerUiFolder();
const fromSwaggerUi = (name: string) => () => readFile(path.join(folder, name));
const ours = (content: string) => () => Promise.resolve(Buffer.from(content));

const ASSETS: Readonly<Record<string, { type: string; read: () => Promise<Buffer> }>> = {
  'swagger-ui.css': { type: 'text/css; charset=utf-8', read: fromSwaggerUi('swagger-ui.css') },
  'swagger-ui-bundle.js': { type: 'text/javascript; charset=utf-8', read: fromSwaggerUi('swagger-ui-bundle.js') },
  'favicon-32x32.png': { type: 'image/png', read: fromSwaggerUi('favicon-32x32.png') },
  'reader.js': { type: 'text/javascript; charset=utf-8', read: ours(SCRIPT) },
  'reader.css': { type: 'text/css; charset=utf-8', read: ours(STYLE) },
};

/** Nothing but what this origin serves, no script in the page, in nobody's frame. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const zip = promisify(gzip);
const packed = new Map<string, Promise<Page>>();

/** A page as bytes and packed bytes, made once: the bundle is 1.7 MB. */
function pageOf(name: string, type: string, read: () => Promise<Buffer>, caching: string): Promise<Page> {
  let page = packed.get(name);
  if (!page) {
    page = read().then(async (bytes) => ({ bytes, gzip: await zip(bytes), type, headers: { 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer', 'cache-control': caching } }));
    packed.set(name, page);
    // What failed once (too many open files) may succeed the next time.
    page.catch(() => packed.delete(name));
  }
  return page;
}

/** The page on which people read and try the API: Swagger UI, served by ourselves. */
export const readerRoutes: Route[] = [
  readRoute({
    id: 'system.docs',
    path: '/docs',
    summary: 'This description as a page to read and to try',
    who: ['public'],
    withoutDatabase: true,
    answer: z.undefined(),
    fileTypes: ['text/html'],
    roundTrips: 0,
    handle: async () => ({ body: undefined, page: await pageOf('', 'text/html; charset=utf-8', ours(HTML), 'no-cache') }),
  }),
  readRoute({
    id: 'system.docs-asset',
    path: '/docs/:file',
    summary: 'What that page consists of',
    who: ['public'],
    withoutDatabase: true,
    params: z.strictObject({ file: z.string().max(60) }),
    query: z.strictObject({ v: z.string().max(20).optional() }),
    answer: z.undefined(),
    fileTypes: ['text/css', 'text/javascript', 'image/png'],
    errors: ['record.not-found'],
    roundTrips: 0,
    async handle({ params: { file } }) {
      const asset = Object.hasOwn(ASSETS, file) ? ASSETS[file] : undefined;
      if (!asset) throw new AppError('record.not-found');
      return { body: undefined, page: await pageOf(file, asset.type, asset.read, 'public, max-age=604800') };
    },
  }),
];
