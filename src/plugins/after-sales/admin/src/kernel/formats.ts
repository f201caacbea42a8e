import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { dayOf, fieldsOf, formatDay, isDay, type CalendarName, type Day } from '../../../shared/calendar';
import { formatMoney, money } from '../../../shared/money';
import { persianDigits } from '../../../shared/text/fold';
import { useCompany, type Company } from './company';
import { isLanguage, type Language } from './languages';

export interface Formats {
  language: Language;
  /** Days are Jalali in Persian and Gregorian in the other languages, unless the company counts only in Gregorian. */
  calendar: CalendarName;
  today: () => Day;
  day: (day: Day | null | undefined, style?: 'short' | 'long') => string;
  /** Today in the reader's calendar as a file is named: `1405-09-01`. */
  fileDay: () => string;
  /** An instant of the API as day and time of the company's clock. */
  dateTime: (instant: string | null | undefined) => string;
  time: (instant: string) => string;
  /** «۵ دقیقه پیش», "in 2 days". */
  ago: (instant: string) => string;
  number: (value: number) => string;
  /** A year or a number to be typed over: the figures of the reader's script, nothing between them. */
  figures: (value: number) => string;
  /** An amount of the API, text in minor units. */
  money: (amount: string) => string;
}

const NOTHING = '—';

export function useFormats(): Formats {
  const { locale } = useIntl();
  const { company } = useCompany();
  return useMemo(() => formatsOf(locale, company), [locale, company]);
}

export function formatsOf(locale: string, company: Company): Formats {
  const language: Language = isLanguage(locale) ? locale : 'en';
  const calendar = language === 'fa' ? company.calendar : 'gregorian';
  const { timeZone } = company;
  const tag = { fa: 'fa-IR', en: 'en-GB', es: 'es-ES' }[language];
  const clock = new Intl.DateTimeFormat(tag, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const numbers = new Intl.NumberFormat(tag);
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const day: Formats['day'] = (value, style = 'short') => (isDay(value) ? formatDay(value, { locale: language, calendar, style }) : NOTHING);
  const time = (instant: string): string => clock.format(new Date(instant));
  return {
    language,
    calendar,
    today: () => dayOf(new Date(), timeZone),
    fileDay: () => fileDayOf(dayOf(new Date(), timeZone), calendar),
    day,
    time,
    dateTime: (instant) => (instant ? `${day(dayOf(new Date(instant), timeZone))} ${time(instant)}` : NOTHING),
    ago: (instant) => agoOf(relative, (Date.parse(instant) - new Date().getTime()) / 1000),
    number: (value) => numbers.format(value),
    figures: (value) => (language === 'fa' ? persianDigits(String(value)) : String(value)),
    money: (amount) => formatMoney(money(BigInt(amount), company.currency.code, company.currency.scale), { locale: language, unit: company.moneyUnit }),
  };
}

function fileDayOf(today: Day, calendar: CalendarName): string {
  const { year, month, day } = fieldsOf(today, calendar);
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [['year', 31_557_600], ['month', 2_629_800], ['day', 86_400], ['hour', 3_600], ['minute', 60]];

function agoOf(format: Intl.RelativeTimeFormat, seconds: number): string {
  for (const [unit, length] of UNITS) if (Math.abs(seconds) >= length) return format.format(Math.round(seconds / length), unit);
  return format.format(0, 'minute');
}
