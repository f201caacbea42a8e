export { gapsIn, rowCounts } from './books.cjs';
