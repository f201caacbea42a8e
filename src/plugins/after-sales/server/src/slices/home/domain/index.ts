export { lastDays, type DaySpan } from './last-days';
export { shownTo, type Shown } from './shown';
