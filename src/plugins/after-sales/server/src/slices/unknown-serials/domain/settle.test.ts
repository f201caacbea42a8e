import { AppError } from '../../../kernel/http/errors';
import { correctDevice, leaveUnknown } from './settle';

const JOB = { id: 'j-1', stage: 'waiting-for-office', deviceId: 'd-told' };

const refusal = (work: () => unknown): [string, string | undefined] => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.details.fields?.[0]?.path];
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('[RC22] settling a serial that nobody knew', () => {
  test('a job that doesn\'t wait for the office keeps its device', () => {
    for (const stage of ['new', 'assigned', 'done']) {
      expect(refusal(() => correctDevice({ ...JOB, stage }, { id: 'd-1', state: 'known' }))).toEqual(['jobs.wrong-stage', undefined]);
      expect(refusal(() => leaveUnknown({ ...JOB, stage }, 'پلاک خوانا نیست'))).toEqual(['jobs.wrong-stage', undefined]);
    }
  });

  test('it can only become a device of our books', () => {
    expect(refusal(() => correctDevice(JOB, null))).toEqual(['devices.unknown', 'device']);
    expect(refusal(() => correctDevice(JOB, { id: 'd-2', state: 'unverified' }))).toEqual(['devices.unknown', 'device']);
    expect(correctDevice(JOB, { id: 'd-1', state: 'known' })).toEqual([{ type: 'job.device-corrected', subject: { type: 'job', id: 'j-1' }, data: { device: 'd-1', deviceBefore: 'd-told', why: 'misread' } }]);
  });

  test('a device that was registered meanwhile is no correction', () => {
    expect(correctDevice(JOB, { id: 'd-told', state: 'known' })).toEqual([]);
  });
});
