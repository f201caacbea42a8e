import { money, MAX_AMOUNT, type Money } from './money';
import { foldKey, persianDigits } from '../text/fold';

export type MoneyLocale = 'fa' | 'en' | 'es';
export type RialUnit = 'rial' | 'toman';

/** Singular and plural; Persian counts with the singular. */
const UNITS: Record<MoneyLocale, Record<RialUnit, readonly [string, string]>> = {
  fa: { rial: ['ریال', 'ریال'], toman: ['تومان', 'تومان'] },
  en: { rial: ['Rial', 'Rials'], toman: ['Toman', 'Tomans'] },
  es: { rial: ['rial', 'riales'], toman: ['tomán', 'tomanes'] },
};

/** The left-to-right mark keeps the Persian minus at the left of its number, as Intl does it. */
const SIGNS: Record<MoneyLocale, { group: string; decimal: string; minus: string }> = {
  fa: { group: '٬', decimal: '٫', minus: '\u200E−' },
  en: { group: ',', decimal: '.', minus: '-' },
  es: { group: '.', decimal: ',', minus: '-' },
};

/**
 * The amount for people to read, always with its unit: «۱٬۲۵۰٬۰۰۰ ریال», «۱۲۵٬۰۰۰٫۵ تومان», '1,234.50 USD'.
 * One Toman is ten Rials; its decimal shows only when it isn't whole. `unit` matters for IRR alone.
 * Not Intl: its currency style puts «ریال» before the number, and it knows no Toman.
 */
export function formatMoney(m: Money, { locale, unit }: { locale: MoneyLocale; unit: RialUnit }): string {
  const isRial = m.currency === 'IRR';
  const decimals = m.scale + (isRial && unit === 'toman' ? 1 : 0);
  const digits = (m.amount < 0n ? -m.amount : m.amount).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const written = digits.slice(digits.length - decimals);
  const fraction = isRial ? written.replace(/0+$/, '') : written;

  const signs = SIGNS[locale];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, signs.group);
  const number = `${m.amount < 0n ? signs.minus : ''}${grouped}${fraction && signs.decimal + fraction}`;
  const label = isRial ? UNITS[locale][unit][whole === '1' && !fraction ? 0 : 1] : m.currency;
  return `${locale === 'fa' ? persianDigits(number) : number} ${label}`;
}

const RIAL_WORDS = /^(.*?)(ریال|rials?|riales|irr)$/;
const TOMAN_WORDS = /^(.*?)(تومان|تومن|tomans?|tomán|tomanes)$/;

/**
 * Reads an amount typed in a field whose unit is `unit`, into Rials (IRR, scale 0). A unit written in the text itself
 * wins over the field's. Groups must be of three digits, and no part of a Rial is accepted, so that '1,23' or '1.234'
 * comes back as null rather than as a wrong amount; `locale: 'es'` swaps point and comma. Null for all that isn't one
 * amount within ±MAX_AMOUNT.
 */
export function parseMoneyInput(
  text: string,
  { unit, locale = 'fa' }: { unit: RialUnit; locale?: MoneyLocale },
): Money | null {
  if (text.length > 100) return null;
  const folded = foldKey(text).replace(/−/g, '-');
  const rial = RIAL_WORDS.exec(folded);
  const toman = rial ? null : TOMAN_WORDS.exec(folded);
  const written = (rial ?? toman)?.[1] ?? folded;
  const isToman = toman !== null || (rial === null && unit === 'toman');

  const plain = (locale === 'es' ? written.replace(/[.,]/g, (c) => (c === '.' ? ',' : '.')) : written)
    .replace(/٫/g, '.')
    .replace(/[٬،'’]|(?<=\d) (?=\d)/g, ',')
    .replace(/ /g, '');
  const parts = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(plain);
  if (!parts) return null;
  const [, minus, whole, fraction = ''] = parts;
  const decimals = isToman ? 1 : 0;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > decimals) return null;
  const rials = BigInt(whole.replace(/,/g, '') + kept.padEnd(decimals, '0'));
  if (rials > MAX_AMOUNT) return null;
  return money(minus ? -rials : rials, 'IRR', 0);
}
