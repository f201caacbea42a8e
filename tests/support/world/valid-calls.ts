import type { Caller } from '../../../src/plugins/after-sales/server/src/kernel/http/registry';
import type { World } from '../world';
import { agentCalls } from './calls-agents';
import { codingCalls } from './calls-codings';
import { companyCalls } from './calls-company';
import { dayCalls } from './calls-days';
import { custodyCalls } from './calls-custody';
import { jobCalls } from './calls-jobs';
import { peopleCalls } from './calls-people';
import { receptionCalls } from './calls-receptions';
import { timeCalls } from './calls-time';
import { warrantyCalls } from './calls-warranty';
import type { Given } from './send';

/**
 * Makes a call that its route answers with 2xx, and before it whatever the call needs (a job in the right stage, a code
 * that nobody has), new each time. `by` is the kind of caller who will send it; an agent's person is one of party `a`.
 */
export type Maker = (world: World, by: Caller) => Given | Promise<Given>;

/** One per row of the registry, by its id. A row that has none here fails the contract tests by name. */
export const validCalls: Readonly<Record<string, Maker>> = { ...agentCalls, ...codingCalls, ...companyCalls, ...dayCalls, ...custodyCalls, ...jobCalls, ...peopleCalls, ...receptionCalls, ...timeCalls, ...warrantyCalls };
