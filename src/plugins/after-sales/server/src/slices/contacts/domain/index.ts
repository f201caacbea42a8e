/** The pure rules of this slice, for other slices' pure rules; everything else goes through ../index.ts. */
export { serviceContact, type ContactRow } from './contact';
export { searchKey } from './search-key';
