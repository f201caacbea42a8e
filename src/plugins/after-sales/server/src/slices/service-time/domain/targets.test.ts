import { AppError } from '../../../kernel/http/errors';
import { chooseTarget, refuseTie, targetFor, type TargetKey } from './targets';

const target = (id: string, key: Partial<TargetKey> = {}, measure: 'arrival' | 'finish' = 'arrival') => ({ id, measure, area: null, serviceType: null, contract: null, ...key });
const asked = (key: Partial<TargetKey> = {}): TargetKey => ({ area: null, serviceType: null, contract: null, ...key });

const ALL = [
  target('any'),
  target('town', { area: 'town' }),
  target('suburb', { area: 'suburb' }),
  target('gold', { area: 'town', contract: 'gold' }),
  target('install', { area: 'town', serviceType: 'installation' }),
  target('install-gold', { area: 'town', serviceType: 'installation', contract: 'gold' }),
  target('finished', {}, 'finish'),
];

describe('choosing a target', () => {
  test.each([
    [{ area: 'town' }, 'town'],
    [{ area: 'suburb' }, 'suburb'],
    [{ area: 'village' }, 'any'],
    [{}, 'any'],
    [{ area: 'town', serviceType: 'repair' }, 'town'],
    [{ area: 'town', contract: 'gold' }, 'gold'],
    [{ area: 'suburb', contract: 'gold' }, 'suburb'],
    [{ area: 'town', serviceType: 'installation' }, 'install'],
    [{ area: 'town', serviceType: 'installation', contract: 'gold' }, 'install-gold'],
    [{ contract: 'gold' }, 'any'],
  ])('[SL1] %j gets the target «%s»', (key, id) => expect(targetFor(ALL, 'arrival', asked(key))?.id).toBe(id));

  test('each measure has its own; without any there is no promise', () => {
    expect(targetFor(ALL, 'finish', asked({ area: 'town' }))?.id).toBe('finished');
    expect(targetFor([ALL[1]], 'arrival', asked({ area: 'suburb' }))).toBeNull();
    expect(targetFor([], 'arrival', asked())).toBeNull();
  });

  test('two that say equally much: neither', () => {
    const tie = [target('a', { area: 'town' }), target('b', { serviceType: 'repair' })];
    expect(chooseTarget(tie, 'arrival', asked({ area: 'town', serviceType: 'repair' }))).toEqual({ target: null, tie: ['a', 'b'] });
    expect(() => targetFor(tie, 'arrival', asked({ area: 'town', serviceType: 'repair' }))).toThrow('sla.target-tie');
  });
});

describe('adding a target', () => {
  const refused = (existing: typeof ALL, added: (typeof ALL)[number]): string | null => {
    try {
      refuseTie(existing, added);
      return null;
    } catch (error) {
      return error instanceof AppError ? `${error.code} ${error.details.fields?.[0]?.path}` : 'other';
    }
  };

  test.each([
    ['beside another area', [target('town', { area: 'town' })], target('new', { area: 'suburb' }), null],
    ['in the place of itself', [target('town', { area: 'town' })], target('new', { area: 'town' }), null],
    ['that leaves a repair in town open', [target('town', { area: 'town' })], target('new', { serviceType: 'repair' }), 'sla.target-tie serviceType'],
    ['when both together are said already', [target('town', { area: 'town' }), target('both', { area: 'town', serviceType: 'repair' })], target('new', { serviceType: 'repair' }), null],
    ['of another measure', [target('town', { area: 'town' })], target('new', { serviceType: 'repair' }, 'finish'), null],
    ['that says more', [target('town', { area: 'town' })], target('new', { area: 'town', contract: 'gold' }), null],
    ['that ties two fields with two others', [target('a', { area: 'town', serviceType: 'repair' })], target('new', { area: 'town', contract: 'gold' }), 'sla.target-tie contract'],
  ])('%s', (_what, existing, added, expected) => expect(refused(existing, added)).toBe(expected));
});
