import { FIRST_STEPS, type FirstRun, type FirstStep, type SettleBody, type StepState } from '../../../../../shared/api/first-run';
import { AppError } from '../../../kernel/http/errors';

export type SettledAs = SettleBody['as'];

/** What is there, and what somebody has said about the rest. */
export interface Facts {
  there: Readonly<Record<FirstStep, boolean>>;
  settled: Readonly<Partial<Record<FirstStep, SettledAs>>>;
}

/** The program comes with something that may suit as it is: names from the configuration, the week that is usual in the country. */
const HAS_DEFAULTS: readonly FirstStep[] = ['company', 'hours'];

const stateOf = (step: FirstStep, { there, settled }: Facts): StepState => (there[step] || settled[step] === 'it-is' ? 'done' : settled[step] === 'later' ? 'later' : 'open');

export const stepsOf = (facts: Facts): FirstRun => {
  const items = FIRST_STEPS.map((step) => ({ step, state: stateOf(step, facts) }));
  return { items, untouched: items.every(({ state }) => state === 'open') };
};

/** @throws first-run.needs-data when there is nothing yet that could be right as it is */
export function demandSettleable(step: FirstStep, as: SettledAs): void {
  if (as === 'it-is' && !HAS_DEFAULTS.includes(step)) throw new AppError('first-run.needs-data');
}
