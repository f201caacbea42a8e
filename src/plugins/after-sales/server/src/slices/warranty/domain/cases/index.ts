import type { CaseGroup } from './case';
import { dayCases, doorCases } from './day.cases';
import { extensionCases, voidCases } from './event.cases';
import { exchangeCases } from './exchange.cases';
import { fittedCases } from './fitted.cases';
import { lengthCases } from './length.cases';
import { consumableCases, partCases } from './parts.cases';
import { policyCases } from './policy.cases';
import { presaleCases } from './presale.cases';
import { shelfCases } from './shelf.cases';
import { startCases } from './start.cases';

/** Every written case, in the order of the document. */
export const CASE_GROUPS: readonly CaseGroup[] = [
  startCases, lengthCases, shelfCases, partCases, consumableCases, presaleCases, voidCases, extensionCases, fittedCases, exchangeCases, policyCases, dayCases, doorCases,
];
