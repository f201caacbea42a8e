import { createPlugin } from './plugin';
import { agents } from './slices/agents';
import { codings } from './slices/codings';
import { customers } from './slices/customers';
import { devices } from './slices/devices';
import { receptions } from './slices/receptions';

/** The table of contents: what this product consists of. */
export default createPlugin([codings, agents, customers, devices, receptions]);
