import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';

import type { CustodyAnswer, Step } from '../../../../shared/api/custody';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Allowed, Alert, Failed, Ltr, nationalForm, PaperButton, ReadOnly, SidePanel, StageBadge, StatusBadge, Timeline } from '../../ui';
import { deviceInWords, type Names } from '../codings/use-names';
import { VerbForm } from '../jobs/verb-form';
import { whereIs } from './house-columns';
import { StepForm } from './step-form';
import { benchVerbs, offered, type BenchVerb } from './steps';
import { saidOf, wordsOf } from './trail';

interface DevicePanelProps {
  id: string;
  number: string;
  names: Names;
  onChanged: () => void;
  onClose: () => void;
}

type Doing = { step: Step } | { verb: BenchVerb };

/** One device in our hands: whose it is, where it has been, and the next step as the button that has the focus. */
export function DevicePanel({ id, number, names, onChanged, onClose }: DevicePanelProps): ReactElement {
  const api = useApi();
  const say = useText();
  const [device, setDevice] = useState<CustodyAnswer>();
  const [problem, setProblem] = useState<Problem>();
  const [doing, setDoing] = useState<Doing>();
  const [done, setDone] = useState<Step>();
  const load = useCallback(
    (signal?: AbortSignal): Promise<void> => api.get<CustodyAnswer>(`/custody/${id}`, {}, { signal }).then(setDevice, (error: unknown) => void (error instanceof Problem && setProblem(error))),
    [api, id],
  );
  useEffect(() => {
    const stop = new AbortController();
    void load(stop.signal);
    return () => stop.abort();
  }, [load]);
  const finish = (step?: Step): void => {
    onChanged();
    // The buttons of before are gone with the form only when those of now are known.
    void load().then(() => {
      setDoing(undefined);
      setDone(step);
    });
  };
  const close = (): void => setDoing(undefined);
  return (
    <SidePanel title={<Ltr>{number}</Ltr>} label={say('custody.title')} badge={device && <Badges device={device} />} actions={device && !doing ? <Actions device={device} onPick={setDoing} /> : undefined} onClose={onClose}>
      {problem && <Failed problem={problem} onRetry={() => void load()} />}
      <div aria-live="polite">
        {done && !doing && (
          <Box paddingBottom={4}>
            <Alert tone="good">{say(`custody.done.${done}`)}</Alert>
          </Box>
        )}
      </div>
      {device && doing && (
        <Box paddingBottom={5}>
          {'step' in doing ? (
            <StepForm key={doing.step} jobId={id} step={doing.step} customer={device.customer.name} onDone={() => finish(doing.step)} onClose={close} />
          ) : (
            <VerbForm key={doing.verb} jobId={id} verb={doing.verb} onDone={() => finish()} onClose={close} />
          )}
        </Box>
      )}
      {device && <Facts device={device} names={names} />}
      {device && <Papers device={device} />}
      {device && device.trail.length > 0 && <Trail device={device} />}
    </SidePanel>
  );
}

const Badges = ({ device }: { device: CustodyAnswer }): ReactElement => {
  const say = useText();
  return (
    <>
      <StageBadge stage={device.job.stage} />
      {device.inspected && <StatusBadge tone="good">{say('custody.inspected')}</StatusBadge>}
      {device.job.emergency && <StatusBadge tone="bad">{say('jobs.emergency')}</StatusBadge>}
    </>
  );
};

/** Of device and job what this person may do now; the next step first, and Enter presses it. */
function Actions({ device, onPick }: { device: CustodyAnswer; onPick: (doing: Doing) => void }): ReactElement | null {
  const say = useText();
  const may = useMay();
  const own = useRef<HTMLDivElement>(null);
  const steps = offered(device.may, device.next).filter((step) => may(`custody.${step}`));
  // Work is done to what is at our bench; an agent's device is worked on elsewhere.
  const verbs = device.place === 'workshop' ? benchVerbs(device.jobMay).filter((verb) => may(`jobs.${verb}`)) : [];
  const first = device.next === null ? verbs[0] : steps[0];
  useEffect(() => {
    const at = document.activeElement;
    // Whoever is typing elsewhere keeps the cursor.
    if (!at || at === document.body || at.tagName === 'ASIDE' || own.current?.contains(at)) own.current?.querySelector('button')?.focus();
  }, [device]);
  if (steps.length + verbs.length === 0) return null;
  const picks: { name: Step | BenchVerb; route: string; label: string; doing: Doing }[] = [
    ...verbs.map((verb) => ({ name: verb, route: `jobs.${verb}`, label: say(`jobs.verb.${verb}`), doing: { verb } })),
    ...steps.map((step) => ({ name: step, route: `custody.${step}`, label: say(`custody.step.${step}`), doing: { step } })),
  ];
  const order = [...picks.filter(({ name }) => name === first), ...picks.filter(({ name }) => name !== first)];
  return (
    <Flex ref={own} gap={2} wrap="wrap">
      {order.map(({ name, route, label, doing }) => (
        <Allowed key={name} route={route}>
          <Button size="S" variant={name === first ? 'default' : 'tertiary'} onClick={() => onPick(doing)}>
            {label}
          </Button>
        </Allowed>
      ))}
    </Flex>
  );
}

function Facts({ device, names }: { device: CustodyAnswer; names: Names }): ReactElement {
  const say = useText();
  const { dateTime } = useFormats();
  const { customer, device: unit, accessories, condition, note, reception, takenInAt } = device;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ReadOnly label={say('custody.where')}>{whereIs(device, say)}</ReadOnly>
      <ReadOnly label={say('jobs.customer')}>
        <bdi>{customer.name}</bdi> {customer.phones.length > 0 && '— '}
        {customer.phones.length > 0 && <Ltr>{customer.phones.map(nationalForm).join(' ، ')}</Ltr>}
      </ReadOnly>
      <ReadOnly label={say('jobs.device')}>
        <bdi>{deviceInWords(unit, names) || '—'}</bdi>
      </ReadOnly>
      {unit.serial && (
        <ReadOnly label={say('reception.serial')}>
          <Ltr>{unit.serial}</Ltr>
        </ReadOnly>
      )}
      {accessories && (
        <ReadOnly label={say('custody.accessories')}>
          <bdi>{accessories}</bdi>
        </ReadOnly>
      )}
      {condition && (
        <ReadOnly label={say('custody.condition')}>
          <bdi>{condition}</bdi>
        </ReadOnly>
      )}
      {note && (
        <ReadOnly label={say('reception.device-note')}>
          <bdi>{note}</bdi>
        </ReadOnly>
      )}
      <ReadOnly label={say('jobs.reception')}>
        <Ltr>{reception.number}</Ltr>
      </ReadOnly>
      {takenInAt && <ReadOnly label={say('custody.taken-in')}>{dateTime(takenInAt)}</ReadOnly>}
    </Flex>
  );
}

function Papers({ device: { job, reception } }: { device: CustodyAnswer }): ReactElement {
  const say = useText();
  return (
    <Flex gap={2} paddingTop={4} paddingBottom={4} wrap="wrap">
      <Allowed route="receptions.slip"><PaperButton path={`/receptions/${reception.id}/slip`}>{say('print.slip')}</PaperButton></Allowed>
      <Allowed route="jobs.label"><PaperButton path={`/jobs/${job.id}/label`}>{say('print.label')}</PaperButton></Allowed>
      <Allowed route="jobs.repair-card"><PaperButton path={`/jobs/${job.id}/repair-card`}>{say('print.repair-card')}</PaperButton></Allowed>
    </Flex>
  );
}

/** Where it has been, the newest above. */
function Trail({ device }: { device: CustodyAnswer }): ReactElement {
  const say = useText();
  const entries = device.trail.map((move, at) => ({ id: String(at), at: move.at, what: wordsOf(move, say), who: move.by.name ?? undefined, why: saidOf(move, say) || undefined })).reverse();
  return (
    <section>
      <Box paddingBottom={2}>
        <Typography variant="sigma" tag="h3">
          {say('custody.trail')}
        </Typography>
      </Box>
      <Timeline label={say('custody.trail')} entries={entries} />
    </section>
  );
}
