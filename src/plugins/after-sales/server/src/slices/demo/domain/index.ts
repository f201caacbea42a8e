export { actsOf, type Act } from './acts';
export { DEMO_AGENTS, DEMO_CODINGS, DEMO_FAULTS, DEMO_PRODUCTS } from './lists';
export { customerAt } from './people';
