import { Box, Button, Flex } from '@strapi/design-system';
import { useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';

import type { LookUpAnswer } from '../../../../shared/api/contacts';
import type { RingingCall } from '../../../../shared/api/incoming-calls';
import { listen, settle, taken } from '../../calls/call-store';
import { useApi } from '../../kernel/api';
import { useText } from '../../kernel/text';
import { Alert, Confirm, nationalForm } from '../../ui';
import type { Person } from './caller-search';

interface TakenCallProps {
  /** Whether something was typed that would be lost. */
  busy: boolean;
  onPick: (person: Person) => void;
  /** The number belongs to nobody or to several: the operator picks. */
  onSearch: (phone: string) => void;
  /** Throws away what was typed. */
  onClear: () => void;
}

/**
 * The call that was answered comes into the form: at once into an empty one; where a reception has been begun, the
 * operator says when, and is told what that throws away.
 */
export function TakenCall({ busy, onPick, onSearch, onClear }: TakenCallProps): ReactElement | null {
  const api = useApi();
  const say = useText();
  const call = useSyncExternalStore(listen, taken);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (!call || busy) return;
    const stop = new AbortController();
    void callerOf(call, (q) => api.get<LookUpAnswer>('/lookup', { q }, { signal: stop.signal })).then(
      (person) => {
        if (stop.signal.aborted) return;
        settle();
        if (person) onPick(person);
        else if (call.phone) onSearch(nationalForm(call.phone).replace(/ /g, ''));
      },
      () => undefined,
    );
    return () => stop.abort();
    // What is done with the caller is the same whichever render asks.
  }, [api, call, busy]);
  if (!call || !busy) return null;
  const name = call.people[0]?.name ?? (call.phone ? `\u2066${nationalForm(call.phone)}\u2069` : say('calls.withheld'));
  return (
    <Box paddingBottom={4}>
      <Alert tone="warning">{say('calls.waits', { name })}</Alert>
      <Flex gap={2} paddingTop={2}>
        <Button variant="secondary" onClick={() => setAsking(true)}>
          {say('calls.begin')}
        </Button>
        <Button variant="tertiary" onClick={settle}>
          {say('calls.go-on')}
        </Button>
      </Flex>
      <Confirm
        open={asking}
        title={say('calls.begin')}
        consequence={say('reception.start-over-consequence')}
        verb={say('calls.begin')}
        dangerous
        onConfirm={() => {
          onClear();
          return Promise.resolve();
        }}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}

/** The person in full, where the number is one person's; of several the operator picks by the number. */
async function callerOf({ phone, people }: RingingCall, find: (phone: string) => Promise<LookUpAnswer>): Promise<Person | undefined> {
  const [only] = people;
  if (!phone || !only || people.length > 1) return undefined;
  return (await find(phone)).customers.find(({ id }) => id === only.id);
}
