export { OneTimeCodes, type Issued, type OneTimeCodeRequest } from './one-time-codes';
export { oneTimeCodesMigration } from './one-time-codes.sql';
export { forgetExpiredCodes } from './one-time-codes.store';
