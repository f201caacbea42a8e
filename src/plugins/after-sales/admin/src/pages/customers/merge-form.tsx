import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState, type ReactElement } from 'react';

import type { CustomerAnswer } from '../../../../shared/api/customers';
import type { Duplicates, MergePreview } from '../../../../shared/api/merges';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Confirm, CustomerPicker, Ltr, nationalForm } from '../../ui';
import { Section } from './section';

interface MergeFormProps {
  into: CustomerAnswer;
  onDone: () => void;
  onClose: () => void;
}

/** Who else is this person; what would move; and only then the question whether it shall. */
export function MergeForm({ into, onDone, onClose }: MergeFormProps): ReactElement {
  const api = useApi();
  const say = useText();
  const [from, setFrom] = useState('');
  const [asking, setAsking] = useState(false);
  const { preview, refusal } = usePreview(into.id, from);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography>{say('customers.merge-about', { name: `\u2068${into.name}\u2069` })}</Typography>
      <Likely customerId={into.id} chosen={from} onPick={setFrom} />
      <CustomerPicker name="from" label={say('customers.merge-with')} value={from} problem={refusal} onChange={setFrom} />
      {preview && <Preview preview={preview} />}
      <Flex gap={2}>
        {preview && <Button onClick={() => setAsking(true)}>{say('customers.merge-do')}</Button>}
        <Button variant="tertiary" onClick={onClose}>
          {say('action.cancel')}
        </Button>
      </Flex>
      {preview && <Question preview={preview} open={asking} onClose={() => setAsking(false)} onConfirm={() => api.post(`/customers/${into.id}/merge`, { from }).then(onDone)} />}
    </Flex>
  );
}

function usePreview(into: string, from: string): { preview?: MergePreview; refusal?: string } {
  const api = useApi();
  const [found, setFound] = useState<{ of: string; preview?: MergePreview; refusal?: string }>({ of: '' });
  useEffect(() => {
    if (from === '') return undefined;
    const stop = new AbortController();
    api.get<MergePreview>(`/customers/${into}/merge-preview`, { from }, { signal: stop.signal }).then(
      (preview) => setFound({ of: from, preview }),
      (error: unknown) => error instanceof Problem && setFound({ of: from, refusal: error.message }),
    );
    return () => stop.abort();
  }, [api, into, from]);
  return found.of === from ? found : {};
}

/** Those who share a phone, or name and city; one press takes one. */
function Likely({ customerId, chosen, onPick }: { customerId: string; chosen: string; onPick: (id: string) => void }): ReactElement | null {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const [people, setPeople] = useState<Duplicates['items']>([]);
  const looks = may('customers.duplicates');
  useEffect(() => {
    if (!looks) return undefined;
    const stop = new AbortController();
    api.get<Duplicates>(`/customers/${customerId}/duplicates`, {}, { signal: stop.signal }).then(({ items }) => setPeople(items), () => undefined);
    return () => stop.abort();
  }, [api, customerId, looks]);
  if (people.length === 0) return null;
  return (
    <Section title={say('customers.merge-likely')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {people.map((person) => (
          <Flex tag="li" key={person.id} gap={2} justifyContent="space-between" wrap="wrap" background={person.id === chosen ? 'primary100' : 'neutral100'} hasRadius padding={2}>
            <Box>
              <Typography fontWeight="semiBold">
                <bdi>{person.name}</bdi>
              </Typography>{' '}
              <Ltr>{nationalForm(person.phones[0] ?? '')}</Ltr>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {person.why.map((why) => say(`customers.why.${why}`)).join('، ')}
              </Typography>
            </Box>
            <Button size="S" variant="tertiary" onClick={() => onPick(person.id)} disabled={person.id === chosen}>
              {say('customers.merge-this')}
            </Button>
          </Flex>
        ))}
      </Flex>
    </Section>
  );
}

/** Both side by side, and what the one who stays will have. */
function Preview({ preview: { into, from, moves, handlingNote } }: { preview: MergePreview }): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const line = { receptions: number(moves.receptions), jobs: number(moves.openJobs), devices: number(moves.devices), contacts: number(moves.contacts), phones: number(moves.phones) };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Side title={say('customers.stays')} party={into} />
      <Side title={say('customers.goes')} party={from} />
      <Section title={say('customers.moves')}>
        <Typography tag="p">{say('customers.moves-line', line)}</Typography>
        {handlingNote && <Typography tag="p">{say('customers.note-after', { note: `\u2068${handlingNote}\u2069` })}</Typography>}
      </Section>
    </Flex>
  );
}

const Side = ({ title, party: { name, phones, address } }: { title: string; party: MergePreview['into'] }): ReactElement => (
  <Box background="neutral100" hasRadius padding={3}>
    <Typography variant="pi" textColor="neutral600" tag="p">
      {title}
    </Typography>
    <Typography fontWeight="semiBold" tag="p">
      <bdi>{name}</bdi>
    </Typography>
    <Typography tag="p">
      <Ltr>{phones.map(nationalForm).join(' ، ')}</Ltr>
    </Typography>
    {address && (
      <Typography tag="p">
        <bdi>{address}</bdi>
      </Typography>
    )}
  </Box>
);

function Question({ preview: { into, from, moves }, open, onConfirm, onClose }: { preview: MergePreview; open: boolean; onConfirm: () => Promise<void>; onClose: () => void }): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const names = { from: `\u2068${from.name}\u2069`, into: `\u2068${into.name}\u2069` };
  return (
    <Confirm
      open={open}
      title={say('customers.merge-title', names)}
      consequence={say('customers.merge-consequence', { ...names, receptions: number(moves.receptions), jobs: number(moves.openJobs), phones: number(moves.phones) })}
      verb={say('customers.merge-do')}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
