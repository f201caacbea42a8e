import { fromJalali, type Day } from '../../../kernel/calendar';
import type { StepRule, TargetBody, Week } from '../../../../../shared/api/service-time';

interface SolarHoliday {
  month: number;
  day: number;
  fa: string;
  en: string;
  es: string;
}

const NOWRUZ = { fa: 'نوروز', en: 'Nowruz', es: 'Noruz' };

/**
 * Iran's official holidays that stand on a day of the solar calendar. The lunar ones (Tasua, Ashura, Eid al-Fitr …)
 * move by some eleven days a year and are fixed by announcement, so staff add them.
 */
const SOLAR_HOLIDAYS: readonly SolarHoliday[] = [
  ...[1, 2, 3, 4].map((day) => ({ month: 1, day, ...NOWRUZ })),
  { month: 1, day: 12, fa: 'روز جمهوری اسلامی', en: 'Islamic Republic Day', es: 'Día de la República Islámica' },
  { month: 1, day: 13, fa: 'روز طبیعت', en: 'Nature Day', es: 'Día de la Naturaleza' },
  { month: 3, day: 14, fa: 'رحلت امام خمینی', en: 'Passing of Imam Khomeini', es: 'Fallecimiento del imán Jomeini' },
  { month: 3, day: 15, fa: 'قیام ۱۵ خرداد', en: 'Uprising of 15 Khordad', es: 'Levantamiento del 15 de Jordad' },
  { month: 11, day: 22, fa: 'پیروزی انقلاب اسلامی', en: 'Victory of the Revolution', es: 'Victoria de la Revolución' },
  { month: 12, day: 29, fa: 'ملی شدن صنعت نفت', en: 'Nationalisation of Oil', es: 'Nacionalización del petróleo' },
];

/** The solar holidays of a Jalali year. */
export const solarHolidays = (year: number): { day: Day; fa: string; en: string; es: string }[] =>
  SOLAR_HOLIDAYS.flatMap(({ month, day, ...labels }) => {
    const found = fromJalali(year, month, day);
    return found === null ? [] : [{ day: found, ...labels }];
  });

const FULL = [{ from: '08:00', to: '17:00' }];

/** The usual week: half of Thursday, Friday off. */
export const IRANIAN_WEEK: Week = { sat: FULL, sun: FULL, mon: FULL, tue: FULL, wed: FULL, thu: [{ from: '08:00', to: '13:00' }], fri: [] };

/** Warned half an hour of work before; the manager hears at once when it is late (the step `due`), and again. */
export const USUAL_STEPS: StepRule[] = [
  { name: 'half-hour-left', kind: 'warn', offset: -30, unit: 'working-minutes' },
  { name: 'two-hours-late', kind: 'escalate', offset: 120, unit: 'working-minutes' },
  { name: 'a-day-late', kind: 'escalate', offset: 1, unit: 'working-days' },
];

/** SL1: from the call to the arrival six hours in town and seven in the suburbs, of working time. */
export const FIRST_TARGETS: TargetBody[] = [
  { measure: 'arrival', area: 'town', minutes: 6 * 60 },
  { measure: 'arrival', area: 'suburb', minutes: 7 * 60 },
];
