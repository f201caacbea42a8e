/** The pure rules of this slice, for other slices' pure rules; everything else goes through ../index.ts. */
export { refuseUnknownCodes, type CodeRef, type KnownCode } from './known-codes';
export { cleanCode } from './code';
export { differences, newCoding, type Coding } from './coding';
export { nameFor, orderOf, type Reader } from './order';
