import type { ErrorCatalogue } from './errors.catalogue';
import { text } from './texts';

const WAYS = `Everything that the product does, for other programs. What is not described here does not exist: the description is made from the table of routes that serves the requests.

## Who calls
Send \`Authorization: Bearer <token>\`. There are three kinds of callers; each operation says which of them it is for.

* **Systems** (a website, a telephone system, an accounting program) use an API token: *Settings → API Tokens* in the panel. Give it only the permissions it needs; each operation's name is the permission's name.
* **Staff** use the session of the panel. A role in *Settings → Roles* says who may do what.
* **Agents** sign in with their user name. They see the records of their own agent only; everything else is 404, as if it weren't there.

Operations without a lock are public and limited per address.

## Sending twice
Every POST carries an \`Idempotency-Key\` (8 to 200 printable characters, e.g. a UUID), new for each intention. Sent again with the same key and body, the request has no second effect and gets the first answer, with the header \`Idempotent-Replay: true\`. So after a broken connection or a 503, send the same again. Keys are kept for 30 days. The same key with another body is refused (422). PATCH and DELETE may carry one too.

## Heads
Every GET may be sent as HEAD: the same check of who asks, the same status and headers, and no body. A HEAD never waits for news.

## Pages
Lists answer \`{ "items": […], "next": "…" }\`. Give \`next\` as \`after\` for the next page; it is \`null\` on the last one. A mark belongs to the list and filter that made it. Pages neither skip nor repeat rows while others write.

## Errors
Each refusal has a \`code\`, which programs decide by, and a \`message\` for people in the language of \`Accept-Language\` (\`fa\`, \`en\`, \`es\`). Where fields are wrong, \`fields\` names each with its path, code and text. Unknown fields are refused, never ignored. Tell support the \`requestId\`.

With 409 \`idempotency.in-flight\`, 429 and 503, wait the seconds of \`Retry-After\` and send the same again.

## Limits
Bodies: 256 KB, 16 KB for public operations, photos 8 MB. Public operations are limited per address, in one count over all instances, and a tracking code takes ten wrong digits an hour from all addresses together; more is 429.

## Values
* **Money** is a whole number of the currency's smallest unit, as a string: \`"4500000"\`. Numbers of JSON would lose digits.
* **Times** are ISO 8601 in UTC; **days** \`YYYY-MM-DD\`, Gregorian. Where people type a day, Jalali ones such as \`1405/06/31\` are understood.
* **Phones** may be written as people write them, Persian digits included; they are answered as \`+989123456789\`.
* **Ids** are opaque. Codings (brands, products, faults …) are named by their code.`;

/** The text on top of the description, with every code that a caller can meet. */
export function introduction(catalogue: ErrorCatalogue): string {
  const rows = Object.entries(catalogue).sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, { status }]) => `| \`${code}\` | ${status} | ${cell(text('en', `error.${code}`))} |`);
  return `${WAYS}\n\n## All error codes\n\n| code | status | text |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

const cell = (words: string): string => words.replaceAll('|', '\\|');
