import { foldDigits } from '../../../../shared/text/fold';

const CLOCK = /^(\d{1,2})(?::(\d{1,2}))?$/;

/** «8», «۸:۳۰», "24:00" as the API writes a time of day; undefined when it is none. 24:00 is the end of a day. */
export function readTime(text: string): string | undefined {
  const found = CLOCK.exec(foldDigits(text.trim()).replace(/[.٫]/, ':'));
  if (!found) return undefined;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
