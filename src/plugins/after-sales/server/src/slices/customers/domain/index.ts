/** The pure rules of this slice, for other slices' pure rules; everything else goes through ../index.ts. */
export { chooseCustomer } from './choose-customer';
export type { Candidate, CustomerRow, FoundCustomer, PhoneRow } from './customer';
export { newCustomerRows, phoneLocks, readPhones, type Phone } from './new-customer';
