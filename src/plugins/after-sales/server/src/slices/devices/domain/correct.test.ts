import { AppError } from '../../../kernel/http/errors';
import { corrected, wantedKey, type Identity } from './correct';

const BEFORE: Identity = { serial: 'SN-12', serialKey: 'SN12', product: 'WM-1', yearOfManufacture: 2024 };

describe('correcting a device', () => {
  test('[RC3] the trace holds which fields changed and what they were', () => {
    expect(corrected(BEFORE, { product: 'WM-2', serial: 'sn ۱۳' })).toEqual({
      identity: { serial: 'sn ۱۳', serialKey: 'SN13', product: 'WM-2', yearOfManufacture: 2024 },
      trace: { fields: 'serial,product', serial: 'SN-12', product: 'WM-1' },
    });
    expect(corrected(BEFORE, { yearOfManufacture: null }).trace).toEqual({ fields: 'yearOfManufacture', yearOfManufacture: 2024 });
  });

  test('[RC3] what changes nothing leaves no trace', () => {
    expect(corrected(BEFORE, { serial: 'SN-12', product: 'WM-1', yearOfManufacture: 2024 })).toEqual({ identity: BEFORE, trace: null });
    expect(corrected(BEFORE, {}).trace).toBeNull();
  });

  test('[RC3] a serial of signs alone is none', () => {
    expect(wantedKey({})).toBeNull();
    expect(wantedKey({ serial: 'sn-۱۲' })).toBe('SN12');
    expect(() => wantedKey({ serial: '-- /' })).toThrow(AppError);
  });
});
