import { bodyOfChanges, bodyOfNew, NO_AGENT } from './agent-form';

describe('[AG1] the form of an agent', () => {
  const before = { code: 'A-1', name: 'خدمات البرز', phone: '+982122334455', city: '2301', address: 'خیابان آزادی', grade: 'A' };

  test('a new one is sent with what was filled in', () => {
    expect(bodyOfNew({ ...NO_AGENT, code: ' A-1 ', name: 'خدمات البرز', phone: '' })).toEqual({ code: 'A-1', name: 'خدمات البرز' });
    expect(bodyOfNew(before)).toEqual(before);
  });

  test('a change holds what differs and nothing else', () => {
    expect(bodyOfChanges(before, before)).toEqual({});
    expect(bodyOfChanges(before, { ...before, name: 'خدمات الوند', code: 'A-2' })).toEqual({ name: 'خدمات الوند' });
    expect(bodyOfChanges(before, { ...before, address: '' })).toEqual({ address: '' });
  });
});
