/** The pure rules of this slice, for its own stores and for other slices' pure rules; the rest goes through ../index.ts. */
export { FIRST_TARGETS, IRANIAN_WEEK, solarHolidays, USUAL_STEPS } from './iran';
export { cancelled, isOpen, met, paused, recomputed, reopened, resumed, settled, stepped, type Change, type Clock } from './clock';
export { dueTime, pausedMinutes, pausedWorkingMinutes, type Due, type Pause } from './due-time';
export { planSteps, refuseBadSteps, type PlannedStep } from './steps';
export { clocksToStart, promisedTimes, type Asked, type NewClock, type StartClocks } from './start';
export { chooseTarget, refuseTie, targetFor, type Target, type TargetKey } from './targets';
export { refuseBadWeek, weekInWords, weekRows } from './week';
export { calendarFor, placeOf, weekAt, weekOf, type CalendarFacts, type Place, type PlaceOf, type WorkCalendar } from './work-calendar';
export { addWorkingMinutes, workingMinutesBetween } from './working-time';
