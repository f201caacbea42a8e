import { bringBackBody, handOverBody, inspectBody, sendOutBody, shelveBody, STEPS, takeInBody, toWorkshopBody } from '../../../../shared/api/custody';
import { benchVerbs, bodyOf, fieldsOf, NOTHING, offered, type StepValues } from './steps';

const SCHEMAS = { 'take-in': takeInBody, shelve: shelveBody, 'to-workshop': toWorkshopBody, 'send-out': sendOutBody, 'bring-back': bringBackBody, inspect: inspectBody, 'hand-over': handOverBody };
const FULL: StepValues = {
  ...NOTHING, accessories: ' کابل ', condition: 'خط', shelf: 'A-1', technician: 'technician-1', sentTo: 'کارخانه', wayBill: '1', reason: 'not-lasting', trackingCode: 'ABCDEFGH', receiver: 'مریم',
  'identity.reason': 'گم شده', 'identity.lastDigits': '4321', note: 'یادداشت',
};

describe('[RC20] the steps of a device on the screen', () => {
  test('each sends what it asks for and no other, and what was left empty is not sent', () => {
    for (const step of STEPS) expect([step, SCHEMAS[step].safeParse(bodyOf(step, FULL)).success]).toEqual([step, true]);
    expect(bodyOf('take-in', { ...FULL, shelf: ' ' })).toEqual({ accessories: 'کابل', condition: 'خط', note: 'یادداشت' });
    expect(bodyOf('shelve', FULL)).toEqual({ shelf: 'A-1', note: 'یادداشت' });
  });

  test('[FR6] a reason is asked for where it has not passed', () => {
    expect(bodyOf('inspect', { ...FULL, note: '' })).toEqual({ passed: true });
    expect(bodyOf('inspect', { ...FULL, passed: 'no', note: '' })).toEqual({ passed: false, reason: 'not-lasting' });
  });

  test('[WH14] the slip or the papers of whoever has none, never both', () => {
    expect(fieldsOf('hand-over', { passed: 'yes', withoutSlip: false })).not.toContain('identity');
    expect(bodyOf('hand-over', { ...FULL, withoutSlip: true })).toEqual({ receiver: 'مریم', note: 'یادداشت', identity: { reason: 'گم شده', document: 'national-card', lastDigits: '4321' } });
    expect(SCHEMAS['hand-over'].safeParse(bodyOf('hand-over', { ...FULL, withoutSlip: true })).success).toBe(true);
  });

  test('the next step stands in front, also where more may be done', () => {
    expect(offered(['shelve', 'to-workshop', 'hand-over'], 'hand-over')).toEqual(['hand-over', 'shelve', 'to-workshop']);
    expect(offered(['shelve'], 'hand-over')).toEqual(['shelve']);
    expect(benchVerbs(['assign', 'done', 'cancel', 'wait'])).toEqual(['done', 'wait']);
  });
});
