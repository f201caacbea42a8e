import { STEPS, type Step } from '../../../../../shared/api/custody';
import { STAGE_FACTS, type Stage } from '../../jobs/domain';
import type { Custody, Rules } from './custody';

/** What a step is refused by, beside what is told with it. */
export interface Situation {
  custody: Pick<Custody, 'place' | 'inspected'> | null;
  stage: Stage;
}

const isClosed = (stage: Stage): boolean => !STAGE_FACTS[stage].open;

/** A device that is with its owner comes in again when its job goes on, as after a repair that didn't last. */
function refusalOfTakeIn({ custody, stage }: Situation): string | null {
  if (custody && custody.place !== 'handed-over') return 'custody.in-house-already';
  return isClosed(stage) ? 'custody.job-closed' : null;
}

function refusalOfInspection({ custody, stage }: Situation): string | null {
  if (stage !== 'done') return 'custody.not-done';
  return custody?.inspected ? 'custody.inspected-already' : null;
}

function refusalOfHandOver({ custody, stage }: Situation, { inspectRepairs }: Rules): string | null {
  if (!isClosed(stage)) return 'custody.job-open';
  return inspectRepairs && stage === 'done' && !custody?.inspected ? 'custody.not-inspected' : null;
}

/**
 * Why a step makes no sense now, as a code of the catalogue; null when it does. Buttons and refusals ask the same
 * question, so that no button is shown that would be refused for it.
 */
export function refusalOf(step: Step, situation: Situation, rules: Rules): string | null {
  if (step === 'take-in') return refusalOfTakeIn(situation);
  const place = situation.custody?.place;
  if (place === undefined) return 'custody.not-here';
  if (place === 'handed-over') return 'custody.handed-over-already';
  if (step === 'bring-back') return place === 'away' ? null : 'custody.not-away';
  if (place === 'away') return 'custody.away';
  // What is finished is not sent to be repaired.
  if (step === 'send-out') return isClosed(situation.stage) ? 'custody.job-closed' : null;
  if (step === 'inspect') return refusalOfInspection(situation);
  if (step === 'hand-over') return refusalOfHandOver(situation, rules);
  return null;
}

/** What can be done now. */
export const stepsFor = (situation: Situation, rules: Rules): Step[] => STEPS.filter((step) => refusalOf(step, situation, rules) === null);

/** The way of a device when nothing goes wrong: one button leads along it. */
export function nextStep(situation: Situation, rules: Rules): Step | null {
  const may = stepsFor(situation, rules);
  const place = situation.custody?.place;
  const along: Step[] = ['take-in', 'bring-back', 'hand-over'];
  if (isClosed(situation.stage)) along.push('inspect');
  else if (place === 'counter') along.push('shelve');
  else if (place === 'shelf') along.push('to-workshop');
  return along.find((step) => may.includes(step)) ?? null;
}
