/** Characters that take no room on screen: soft hyphen, direction marks, joiners' relatives, BOM, tags. ZWNJ and ZWJ are not among them. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const JOINERS = /[\u200C\u200D]/g;
const JOINER_RUN = /([\u200C\u200D])[\u200C\u200D]+/g;
/** A half-space (ZWNJ) that isn't between letters; a ZWJ with nothing before it to join, or an accent after it. */
const IDLE_JOINERS = /(?<![\p{L}\p{M}])\u200C|\u200C(?!\p{L})|(?<![\p{L}\p{M}\p{S}])\u200D|\u200D(?=\p{M})/gu;
/** Under the `u` flag this meets only surrogates without a partner; PostgreSQL refuses those, and NUL, in any text. */
const LONE_SURROGATES = /\p{Cs}/gu;
const WHITE_SPACE = /[\s\u0085]+/g;
const CONTROLS = /\p{Cc}/gu;
/** Vowel signs, hamza and madda written as marks, superscript alef, tatweel. */
const ARABIC_MARKS = /[\u064B-\u065F\u0670\u0640]/g;

/** Persian and Arabic-Indic digits become Latin ones; everything else stays. */
export function foldDigits(s: string): string {
  return s
    .replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660));
}

/** Latin digits as Persian is read; everything else stays. */
export const persianDigits = (latin: string): string => latin.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));

/** Removes what can't be seen or stored, and turns every white space into one plain space. */
function withoutUnseen(s: string): string {
  return s.replace(LONE_SURROGATES, '').replace(INVISIBLE, '').replace(WHITE_SPACE, ' ').replace(CONTROLS, '');
}

/**
 * The key under which a text is searched and kept unique: one form for Arabic and Persian letters and digits,
 * half-spaces, vowel signs, direction marks, wide forms and case. Never shown; the written text stands beside it.
 *
 * Idempotent. That is why it normalises twice: removing a mark or a half-space can leave a letter beside an accent
 * that then composes with it.
 */
export function foldKey(s: string): string {
  const letters = withoutUnseen(s)
    .replace(JOINERS, '')
    .normalize('NFKC')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ۀة]/g, 'ه')
    .replace(/[أإٱ]/g, 'ا')
    .replace(/ؤ/g, 'و')
    .replace(ARABIC_MARKS, '');
  return foldDigits(letters).replace(WHITE_SPACE, ' ').trim().toLocaleLowerCase('en').normalize('NFKC');
}

/** `foldKey` without spaces, for names and titles: یخچال‌فریزر, یخچال فریزر and یخچالفریزر are one. Idempotent. */
export function tightKey(s: string): string {
  return foldKey(s).replaceAll(' ', '').normalize('NFKC');
}

/**
 * One line of text as we store and show it: NFC, Persian ی and ک, single spaces, nothing unseen. A half-space stays
 * only between letters, where it has a meaning; ZWJ only after something it can join (emoji, «ه‍»). Line breaks become
 * spaces: for text of several lines see `cleanLines`. Idempotent.
 */
export function cleanText(s: string): string {
  return withoutUnseen(s)
    .replace(JOINER_RUN, '$1')
    .replace(IDLE_JOINERS, '')
    .normalize('NFC')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(WHITE_SPACE, ' ')
    .trim();
}

/** `cleanText` on each line, with line ends as '\n' and without empty lines at both ends. */
export function cleanLines(s: string): string {
  return s.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map(cleanText).join('\n').trim();
}

/**
 * The key of a device's serial number: upper case, Latin digits, letters of any script, nothing else. People read the
 * same sticker as «sn-12/34», «SN 1234» and «SN۱۲۳۴». Idempotent; '' when nothing remains, which callers refuse.
 */
export function foldSerial(s: string): string {
  return foldKey(s).toUpperCase().replace(/[^\p{L}\p{Nd}]/gu, '').normalize('NFKC');
}
