import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useCallback, useEffect, useId, useRef, useState, type ReactElement } from 'react';

import { restChannels } from './channels';
import type { OpenedReception } from '../../../../shared/api/receptions';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { MyExtension } from '../../calls/my-extension';
import { Alert, Allowed, Candidates, ChoiceField, Confirm, Form, Page, refusesUnreadable, tellApart, useCandidates, useForm, type Candidate, type FormState } from '../../ui';
import { Frame } from '../frame';
import { CallerCard } from './caller-card';
import { CallerSearch, type Person } from './caller-search';
import { DeviceCard } from './device-card';
import { bodyOf, EMPTY, isEmpty, missingIn, pathsOf, withDevice, type Draft } from './draft';
import { KnownDevices } from './known-devices';
import { NewCustomer } from './new-customer';
import { Opened } from './opened';
import { TakenCall } from './taken-call';
import { useKeeping, useKeptDraft } from './use-kept-draft';
import { Visit } from './visit';

export default function ReceptionPage(): ReactElement {
  const [round, setRound] = useState(0);
  return (
    <Frame>
      <Reception key={round} onNext={() => setRound(round + 1)} />
    </Frame>
  );
}

/** One call from «who is it» to what the customer is told, without leaving the keyboard. */
function Reception({ onNext }: { onNext: () => void }): ReactElement {
  const api = useApi();
  const say = useText();
  const { first, restored, keep, forget } = useKeptDraft();
  const [person, setPerson] = useState<Person>();
  const [opened, setOpened] = useState<OpenedReception>();
  const formId = useId();
  const candidates = useCandidates();
  const [clearing, setClearing] = useState(false);
  const [sought, setSought] = useState('');
  // Which devices there are changes while the form is filled in.
  const now = useRef(first);
  const form: FormState<Draft> = useForm<Draft, OpenedReception>({
    first,
    kept: true,
    paths: pathsOf(now.current),
    check: (draft) => missingIn(draft, say('reception.device-needed')),
    send: (draft, key) => candidates.heed(api.post<OpenedReception>('/receptions', bodyOf(draft), { key })),
    onDone: (answer) => {
      forget();
      setOpened(answer);
    },
  });
  const draft = form.values;
  now.current = draft;
  useKeeping(opened ? EMPTY : draft, keep);
  const settled = draft.customerId !== '' || draft.isNew;
  const choose = useChoosing(form, setPerson);
  const submit = useCallback(() => {
    if (refusesUnreadable(document.getElementById(formId))) return;
    candidates.clear();
    void form.submit();
  }, [form, formId, candidates]);
  useKeys({ ...(settled && { KeyD: () => form.set('devices', withDevice(draft)) }) }, submit, settled);
  if (opened) return <Page title={say('reception.title')}>{<Opened opened={opened} walkIn={draft.channel === 'walk-in'} onNext={onNext} />}</Page>;
  const clear = (): void => {
    forget();
    onNext();
  };
  return (
    <Page title={say('reception.title')} subtitle={say('reception.keys', KEYS)} actions={<Actions empty={isEmpty(draft)} onStartOver={() => setClearing(true)} />}>
      <TakenCall busy={!isEmpty(draft)} onPick={choose.person} onSearch={setSought} onClear={clear} />
      {restored && !form.dirty && (
        <Box paddingBottom={4}>
          <Alert tone="good">{say('reception.restored')}</Alert>
        </Box>
      )}
      {candidates.people.length > 0 && <Candidates people={candidates.people} onSame={(same) => choose.same(same, candidates.clear)} onNone={() => choose.none(candidates.people, candidates.clear)} />}
      <Form id={formId} label={say('reception.title')} general={candidates.people.length > 0 ? undefined : form.general} problemsOf={form.problems} onlyByButton onSubmit={submit}>
        <Caller form={form} person={person} sought={sought} onPick={choose.person} onNew={choose.fresh} onOther={choose.other} />
        {settled && <Work form={form} person={person} />}
      </Form>
      <Confirm
        open={clearing}
        title={say('reception.start-over-title')}
        consequence={say('reception.start-over-consequence')}
        verb={say('reception.start-over')}
        dangerous
        onConfirm={async () => clear()}
        onClose={() => setClearing(false)}
      />
    </Page>
  );
}

function Actions({ empty, onStartOver }: { empty: boolean; onStartOver: () => void }): ReactElement {
  const say = useText();
  return (
    <>
      <MyExtension />
      <Button variant="tertiary" onClick={onStartOver} disabled={empty}>
        {say('reception.start-over')}
      </Button>
    </>
  );
}

/** As they stand on every keyboard. */
const KEYS = { pick: '\u2066↓ ↑ Enter\u2069', another: '\u2066Alt+D\u2069', save: '\u2066Ctrl+Enter\u2069' };

interface Choosing {
  person: (person: Person) => void;
  fresh: (typed: string) => void;
  other: () => void;
  same: (candidate: Candidate, done: () => void) => void;
  none: (candidates: readonly Candidate[], done: () => void) => void;
}

/** Whose reception it is, and what follows from that for the rest of the form. */
function useChoosing(form: FormState<Draft>, setPerson: (person: Person | undefined) => void): Choosing {
  const { set } = form;
  return {
    person: (person) => {
      setPerson(person);
      set('customerId', person.id);
      set('customerName', person.name);
      set('isNew', false);
      set('city', person.city?.code ?? '');
    },
    fresh: (typed) => {
      const { phone, name } = tellApart(typed);
      set('isNew', true);
      if (phone) set('phone', phone);
      if (name) set('name', name);
    },
    other: () => {
      setPerson(undefined);
      set('customerId', '');
      set('customerName', '');
      set('isNew', false);
    },
    same: ({ id, name }, done) => {
      set('customerId', id);
      set('customerName', name);
      set('isNew', false);
      done();
    },
    none: (candidates, done) => {
      set('notSameAs', candidates.map(({ id }) => id));
      done();
    },
  };
}

interface CallerProps {
  form: FormState<Draft>;
  person: Person | undefined;
  /** A number that was not typed: somebody calls from it. */
  sought: string;
  onPick: (person: Person) => void;
  onNew: (typed: string) => void;
  onOther: () => void;
}

function Caller({ form, person, sought, onPick, onNew, onOther }: CallerProps): ReactElement {
  const say = useText();
  const { customerId, customerName, isNew, channel } = form.values;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      {!customerId && !isNew && (
        <Flex gap={4} alignItems="flex-start" wrap="wrap">
          <Box flex="1" minWidth="26rem">
            <CallerSearch key={sought} first={sought} onPick={onPick} onNew={onNew} />
          </Box>
          <Box width="18rem">
            <ChoiceField name="channel" label={say('reception.channel')} value={channel} options={restChannels.map((value) => ({ value, label: say(`reception.channel.${value}`) }))} onChange={(value) => form.set('channel', value as Draft['channel'])} required />
          </Box>
        </Flex>
      )}
      {person && <CallerCard person={person} channel={channel} onOther={onOther} />}
      {!person && (customerId || isNew) && (
        <Flex justifyContent="space-between" gap={3} paddingBottom={isNew ? 3 : 0}>
          <Typography variant="delta" tag="h2">
            {isNew ? say('reception.new-customer') : <bdi>{customerName}</bdi>}
          </Typography>
          <Button variant="tertiary" onClick={onOther}>
            {say('reception.other-customer')}
          </Button>
        </Flex>
      )}
      {isNew && <NewCustomer form={form} />}
    </Box>
  );
}

/** Where, which devices, and the one visible next step. */
function Work({ form, person }: { form: FormState<Draft>; person: Person | undefined }): ReactElement {
  const say = useText();
  const { devices } = form.values;
  const busyWithJobs = (person?.openJobs.length ?? 0) > 0;
  return (
    <>
      <Box tag="section" aria-label={say('reception.visit')} background="neutral0" hasRadius shadow="tableShadow" padding={4}>
        <Visit form={form} />
      </Box>
      <section aria-label={say('reception.devices')}>
        {person && <KnownDevices devices={person.devices} form={form} />}
        {devices.map(({ key }, at) => (
          <DeviceCard key={key} form={form} at={at} autoFocus={at > 0 || (person !== undefined && !busyWithJobs)} />
        ))}
      </section>
      <Flex gap={3} wrap="wrap">
        <Allowed route="receptions.open">
          <Button type="submit" size="L" loading={form.busy}>
            {say('reception.save')}
          </Button>
        </Allowed>
        <Button variant="tertiary" size="L" startIcon={<Plus />} onClick={() => form.set('devices', withDevice(form.values))}>
          {say('reception.add-device')}
        </Button>
      </Flex>
    </>
  );
}

/** Alt and a letter by its place on the keyboard, so that a Persian one has the same; Ctrl+Enter saves from anywhere. */
function useKeys(alt: Readonly<Record<string, () => void>>, save: () => void, may: boolean): void {
  const now = useRef({ alt, save, may });
  now.current = { alt, save, may };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = event.altKey ? now.current.alt[event.code] : event.ctrlKey && event.key === 'Enter' && now.current.may ? now.current.save : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
