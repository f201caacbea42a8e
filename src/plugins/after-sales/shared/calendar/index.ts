export * from './calendar';
export * from './names';
export * from './format-day';
export * from './parse-day';
export * from './time-zone';
