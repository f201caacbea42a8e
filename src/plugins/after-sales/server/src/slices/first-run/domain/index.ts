export { demandSettleable, stepsOf, type Facts, type SettledAs } from './steps';
