import { clockStands, CLOSED_STAGES, isLegalStep, OPEN_STAGES, openingStage, ROLES, STAGE_FACTS, STAGES, TRANSITIONS, UNASSIGNED_STAGES, verbsFor, type Stage } from './stages';

/** What can't follow what, written down so that a change of the table shows here. */
const REFUSED: Record<Stage, Stage[]> = {
  new: ['waiting-for-office', 'accepted', 'scheduled', 'on-the-way', 'in-progress', 'waiting-part', 'waiting-customer', 'done', 'not-possible'],
  'waiting-for-office': ['assigned', 'accepted', 'scheduled', 'on-the-way', 'in-progress', 'waiting-part', 'waiting-customer', 'done', 'not-possible'],
  assigned: ['waiting-for-office', 'scheduled', 'on-the-way', 'waiting-part', 'waiting-customer', 'done'],
  accepted: ['new', 'waiting-for-office', 'done'],
  scheduled: ['new', 'waiting-for-office', 'accepted', 'done'],
  'on-the-way': ['new', 'waiting-for-office', 'accepted', 'scheduled', 'done'],
  'in-progress': ['new', 'waiting-for-office', 'accepted', 'scheduled', 'on-the-way'],
  'waiting-part': ['new', 'waiting-for-office', 'accepted', 'on-the-way', 'waiting-customer', 'done'],
  'waiting-customer': ['new', 'waiting-for-office', 'accepted', 'on-the-way', 'waiting-part', 'done'],
  done: ['new', 'waiting-for-office', 'assigned', 'accepted', 'scheduled', 'on-the-way', 'waiting-part', 'waiting-customer', 'not-possible', 'cancelled'],
  'not-possible': STAGES.filter((stage) => stage !== 'not-possible'),
  cancelled: STAGES.filter((stage) => stage !== 'cancelled'),
};

const reachedFrom = (start: readonly Stage[]): Set<Stage> => {
  const reached = new Set(start);
  for (const stage of reached) for (const { from, to } of TRANSITIONS) if (from === stage) reached.add(to);
  return reached;
};

describe('the table of stages', () => {
  test('every stage is reached from where a job begins', () => {
    expect([...reachedFrom(['new', 'waiting-for-office'])].sort()).toEqual([...STAGES].sort());
  });

  test.each(OPEN_STAGES)('an open job is no trap: from %s it can be finished, cancelled and come to nothing', (stage) => {
    const ends = reachedFrom([stage]);
    for (const end of CLOSED_STAGES) expect(ends).toContain(end);
  });

  test('only what was done can be taken up again, and only by the office', () => {
    const out = TRANSITIONS.filter(({ from, to }) => !STAGE_FACTS[from].open && from !== to);
    expect(out).toEqual([{ from: 'done', to: 'in-progress', verb: 'reopen', by: ['office'] }]);
  });

  test('everything open can be cancelled, by the office alone', () => {
    const cancel = TRANSITIONS.filter(({ verb }) => verb === 'cancel');
    expect(cancel.map(({ from }) => from).sort()).toEqual([...OPEN_STAGES].sort());
    expect(new Set(cancel.flatMap(({ by }) => by))).toEqual(new Set(['office']));
  });

  const refused = STAGES.flatMap((from) => REFUSED[from].map((to) => [from, to] as const));
  test.each(refused)('%s is not followed by %s', (from, to) => expect(isLegalStep(from, to)).toBe(false));

  test('all other steps are legal', () => {
    const legal = STAGES.flatMap((from) => STAGES.filter((to) => !REFUSED[from].includes(to)).map((to) => [from, to] as const));
    expect(legal.filter(([from, to]) => !isLegalStep(from, to))).toEqual([]);
  });

  test('a verb leads from one stage to one stage; waiting alone has two', () => {
    const twice = TRANSITIONS.filter((step) => TRANSITIONS.some((other) => other !== step && other.from === step.from && other.verb === step.verb && other.by.some((role) => step.by.includes(role))));
    expect(new Set(twice.map(({ verb }) => verb))).toEqual(new Set(['wait']));
  });
});

describe('who may do what', () => {
  test('a technician works, but neither accepts nor gives jobs away', () => {
    const all = new Set(STAGES.flatMap((stage) => verbsFor(stage, 'technician')));
    expect([...all].sort()).toEqual(['done', 'not-possible', 'on-the-way', 'resume', 'schedule', 'start', 'wait']);
  });

  test('an agent does not dispatch, cancel or reopen', () => {
    const all = new Set(STAGES.flatMap((stage) => verbsFor(stage, 'agent')));
    for (const verb of ['assign', 'reassign', 'triage', 'cancel', 'reopen'] as const) expect(all.has(verb)).toBe(false);
  });

  test('only a program starts a job that nobody accepted', () => {
    for (const role of ROLES) expect([role, verbsFor('assigned', role).includes('start')]).toEqual([role, role === 'program']);
  });
});

describe('what a stage means', () => {
  test('a serial that is not in our books waits for the office', () => {
    expect(openingStage({ serialKey: 'SN1', known: false })).toBe('waiting-for-office');
    expect(openingStage({ serialKey: 'SN1', known: true })).toBe('new');
    expect(openingStage({ serialKey: null, known: false })).toBe('new');
  });

  test('the clock stands still while the customer decides, when all is over, and where staff said so', () => {
    expect(STAGES.filter((stage) => clockStands(stage, null))).toEqual(['waiting-customer', ...CLOSED_STAGES]);
    expect(clockStands('waiting-part', { pausesClock: true })).toBe(true);
    expect(clockStands('waiting-part', { pausesClock: false })).toBe(false);
  });

  test('what nobody has been given yet', () => expect(UNASSIGNED_STAGES).toEqual(['new', 'waiting-for-office']));
});
