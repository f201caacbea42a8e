export * from './uuidv7';
export * from './tracking-code';
export * from './system-ids';
export * from './number';
