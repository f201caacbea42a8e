/** The pure rules of this slice, for other slices' pure rules; everything else goes through ../index.ts. */
export { locksOf, prepareReception, type OpenReception } from './prepare-reception';
