// @ts-check
import { visibleWords } from './messages.mjs';

/** Names that Persian writes in Latin letters too. Anything else in Latin is a text that nobody translated. */
const LATIN_NAMES = new Set(
  ('API CSV Excel HTTP HTTPS ID IMEI IP ISO IVR JSON OTP PDF PIN PostgreSQL PWA QR REST SIM SLA SMS Strapi TLS URL UTC UUID VIP xls xlsx ' +
    'Word XLSX Android iOS WhatsApp Telegram Kavenegar GS1 EAN').split(' '),
);

/** Names that stand in a header or a file, letter by letter. */
const PROTOCOL_NAMES = /\b(application\/json|text\/csv|multipart\/form-data|Idempotency-Key|Retry-After|Content-Type|[a-z-]+\.json)\b/g;

/**
 * What a reader of Persian would stumble over.
 *
 * @param {string} text
 * @returns {string[]} complaints
 */
export function persianProblems(text) {
  const words = visibleWords(text).replace(PROTOCOL_NAMES, ' ');
  const problems = [];
  if (/[يكىة٠-٩]/.test(words)) problems.push('has Arabic letters or digits (ي ى ك ة ٤ …) where Persian has its own (ی ک ه ۴ …)');
  const foreign = words.replace(/[A-Za-z][A-Za-z0-9]*/g, (word) => (LATIN_NAMES.has(word) ? ' ' : word));
  const latin = foreign.match(/[A-Za-z][A-Za-z0-9]+/g) ?? [];
  if (latin.length > 0) problems.push(`has Latin words: ${latin.join(', ')} (a name? add it to scripts/check/persian.mjs)`);
  else if (/\p{L}/u.test(foreign) && !/\p{Script=Arabic}/u.test(foreign)) problems.push('has no Persian letter');
  return problems;
}
