export { createAfterSalesClient, type AfterSalesClient, type Answer, type ClientOptions, type Item } from './client';
export { AfterSalesError, type ErrorCode } from './errors';
export type { RetryOptions } from './retry';
export type * from './generated/schema';
