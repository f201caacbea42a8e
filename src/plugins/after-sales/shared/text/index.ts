export * from './fold';
export * from './phones';
export * from './national-id';
