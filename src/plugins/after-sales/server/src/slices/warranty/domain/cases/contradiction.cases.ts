import type { FactKind, PolicyTerms } from '../../../../../../shared/api/warranty';
import type { CaseDevice, Written } from './case';

export interface ContradictionCase extends Pick<CaseDevice, 'made' | 'left' | 'sold' | 'installed'> {
  says: string;
  told: { kind: FactKind; on: Written };
  installedBeforeSold?: PolicyTerms['installedBeforeSold'];
  /** The refusal, or nothing where it is taken. */
  refused?: string;
}

/** In all of them today is 1404/06/31. */
export const TODAY: Written = '1404/06/31';

export const contradictionCases: readonly ContradictionCase[] = [
  { says: 'Sold tomorrow.', told: { kind: 'sold', on: '1404/07/01' }, refused: 'warranty.fact-future' },
  { says: 'Sold today.', told: { kind: 'sold', on: '1404/06/31' } },
  { says: 'Left the warehouse before it was made.', made: '1404/02/01', told: { kind: 'warehouse-exit', on: '1404/01/31' }, refused: 'warranty.exit-before-made' },
  { says: 'Left the warehouse on the day that it was made.', made: '1404/02/01', told: { kind: 'warehouse-exit', on: '1404/02/01' } },
  { says: 'Sold before it was made.', made: '1404/02/01', told: { kind: 'sold', on: '1404/01/31' }, refused: 'warranty.sold-before-made' },
  { says: 'Installed before it was made.', made: '1404/02/01', told: { kind: 'installed', on: '1404/01/31' }, refused: 'warranty.installed-before-made' },
  { says: 'Sold before it left the warehouse.', left: '1404/02/01', told: { kind: 'sold', on: '1404/01/31' }, refused: 'warranty.sold-before-exit' },
  { says: 'Installed before it left the warehouse.', left: '1404/02/01', told: { kind: 'installed', on: '1404/01/31' }, refused: 'warranty.installed-before-exit' },
  { says: 'Installed before it was sold.', sold: '1404/02/01', told: { kind: 'installed', on: '1404/01/31' }, refused: 'warranty.installed-before-sold' },
  { says: 'Installed before it was sold, which its policy allows.', sold: '1404/02/01', told: { kind: 'installed', on: '1404/01/31' }, installedBeforeSold: 'allowed' },
  { says: 'Installed before it was made: no policy allows that.', made: '1404/02/01', told: { kind: 'installed', on: '1404/01/31' }, installedBeforeSold: 'allowed', refused: 'warranty.installed-before-made' },
  { says: 'The other way round: made after it was sold.', sold: '1404/02/01', told: { kind: 'manufactured', on: '1404/02/02' }, refused: 'warranty.sold-before-made' },
  { says: 'Left the warehouse after it was installed.', installed: '1404/02/01', told: { kind: 'warehouse-exit', on: '1404/02/02' }, refused: 'warranty.installed-before-exit' },
  { says: 'Sold after it was installed.', installed: '1404/02/01', told: { kind: 'sold', on: '1404/02/02' }, refused: 'warranty.installed-before-sold' },
  { says: 'All in their order.', made: '1403/12/30', left: '1404/01/15', sold: '1404/02/01', told: { kind: 'installed', on: '1404/02/01' } },
];
