export * from './uuidv7';
export * from './tracking-code';
