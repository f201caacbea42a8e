import { assignBody, scheduleBody, triageBody, waitBody } from '../../../../shared/api/jobs';
import { bodyOf, NOTHING, stepsOf } from './verbs';

describe('[RC10] [RC22] the steps of a job', () => {
  test('the likeliest step comes first, and what this screen doesn\'t know is left out', () => {
    expect(stepsOf(['cancel', 'hand-over', 'triage', 'assign'])).toEqual(['assign', 'triage', 'cancel']);
  });

  test('each step sends what it asks for and no other', () => {
    const values = { ...NOTHING, agent: 'agent-001', reason: 'far', note: ' زود ', from: '2026-11-22T06:00:00.000Z', to: '2026-11-22T08:00:00.000Z' };
    expect(bodyOf('assign', values)).toEqual({ agent: 'agent-001', note: 'زود' });
    expect(bodyOf('triage', values)).toEqual({ emergency: true, note: 'زود' });
    expect(bodyOf('wait', values)).toEqual({ for: 'part', reason: 'far', note: 'زود' });
    expect(bodyOf('schedule', { ...values, note: '' })).toEqual({ from: values.from, to: values.to });
    expect(assignBody.safeParse(bodyOf('assign', values)).success).toBe(true);
    expect(triageBody.safeParse(bodyOf('triage', values)).success).toBe(true);
    expect(waitBody.safeParse(bodyOf('wait', values)).success).toBe(true);
    expect(scheduleBody.safeParse(bodyOf('schedule', values)).success).toBe(true);
  });
});
