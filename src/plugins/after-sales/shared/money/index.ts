export * from './money';
export * from './shares';
export * from './format-money';
