import { createPlugin } from './plugin';

/** The table of contents: what this product consists of. */
export default createPlugin([]);
