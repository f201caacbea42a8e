import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowUp, Pencil, Plus, Trash } from '@strapi/icons';
import { useState, type ReactElement } from 'react';

import type { CustomerAnswer } from '../../../../shared/api/customers';
import { useApi } from '../../kernel/api';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Allowed, Alert, Confirm, Form, Ltr, nationalForm, PhoneField, TextField, useForm } from '../../ui';
import { Section } from './section';

type Number = CustomerAnswer['numbers'][number];

interface PhonesProps {
  customer: CustomerAnswer;
  onChanged: (customer: CustomerAnswer) => void;
}

/** A number inside a sentence of whichever direction. */
const isolated = (phone: string): string => `\u2066${nationalForm(phone)}\u2069`;

/** On which numbers a customer is called, in that order; whose each is, and who else has it. */
export function Phones({ customer, onChanged }: PhonesProps): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const [editing, setEditing] = useState<string>();
  const [leaving, setLeaving] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const path = `/customers/${customer.id}/phones`;
  const isOwn = customer.mergedInto === null;
  const done = (next: CustomerAnswer): void => {
    setEditing(undefined);
    setRefusal(undefined);
    onChanged(next);
  };
  const first = (phone: string): void => void api.post<CustomerAnswer>(`${path}/change`, { phone, first: true }).then(done, (error: unknown) => error instanceof Problem && setRefusal(error.message));
  return (
    <Section title={say('customers.phones')}>
      {refusal && <Alert tone="bad">{refusal}</Alert>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {customer.numbers.map((number, at) => (
          <Box tag="li" key={number.phone} background="neutral100" hasRadius padding={2}>
            <Flex justifyContent="space-between" gap={2}>
              <NumberText number={number} />
              {isOwn && (
                <Flex gap={1}>
                  {at > 0 && (
                    <Allowed route="customers.change-phone">
                      <IconButton label={say('customers.phone-first-of', { phone: isolated(number.phone) })} variant="ghost" onClick={() => first(number.phone)}>
                        <ArrowUp />
                      </IconButton>
                    </Allowed>
                  )}
                  <Allowed route="customers.change-phone">
                    <IconButton label={say('customers.phone-change-of', { phone: isolated(number.phone) })} variant="ghost" onClick={() => setEditing(number.phone)}>
                      <Pencil />
                    </IconButton>
                  </Allowed>
                  {customer.numbers.length > 1 && (
                    <Allowed route="customers.remove-phone">
                      <IconButton label={say('customers.phone-remove-of', { phone: isolated(number.phone) })} variant="ghost" onClick={() => setLeaving(number.phone)}>
                        <Trash />
                      </IconButton>
                    </Allowed>
                  )}
                </Flex>
              )}
            </Flex>
            {editing === number.phone && <WhoseForm path={path} number={number} onDone={done} onClose={() => setEditing(undefined)} />}
          </Box>
        ))}
      </Flex>
      {isOwn && may('customers.add-phone') && (editing === '' ? <AddForm path={path} onDone={done} onClose={() => setEditing(undefined)} /> : <AddButton onClick={() => setEditing('')} />)}
      <Confirm
        open={leaving !== undefined}
        title={say('customers.phone-remove-title', { phone: isolated(leaving ?? '') })}
        consequence={say('customers.phone-remove-consequence')}
        verb={say('customers.phone-remove')}
        dangerous
        onConfirm={() => api.post<CustomerAnswer>(`${path}/remove`, { phone: leaving }).then(done)}
        onClose={() => setLeaving(undefined)}
      />
    </Section>
  );
}

function NumberText({ number: { phone, whose, sharedWith } }: { number: Number }): ReactElement {
  const say = useText();
  return (
    <Box>
      <Typography fontWeight="semiBold">
        <Ltr>{nationalForm(phone)}</Ltr>
      </Typography>{' '}
      {whose && (
        <Typography textColor="neutral600">
          <bdi>{whose}</bdi>
        </Typography>
      )}
      {sharedWith.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('customers.shared', { names: sharedWith.map(({ name }) => `\u2068${name}\u2069`).join('، ') })}
        </Typography>
      )}
    </Box>
  );
}

const AddButton = ({ onClick }: { onClick: () => void }): ReactElement => {
  const say = useText();
  return (
    <Box paddingTop={2}>
      <Button variant="tertiary" size="S" startIcon={<Plus />} onClick={onClick}>
        {say('customers.phone-add')}
      </Button>
    </Box>
  );
};

interface PhoneFormProps {
  path: string;
  onDone: (customer: CustomerAnswer) => void;
  onClose: () => void;
}

function AddForm({ path, onDone, onClose }: PhoneFormProps): ReactElement {
  const api = useApi();
  const say = useText();
  const form = useForm<{ phone: string; whose: string }, CustomerAnswer>({
    first: { phone: '', whose: '' },
    paths: ['phone', 'whose'],
    send: ({ phone, whose }, key) => api.post(`${path}/add`, { phone, whose: whose.trim() || null }, { key }),
    onDone,
  });
  const { values, set, problemAt } = form;
  return (
    <Box paddingTop={3}>
      <Form label={say('customers.phone-add')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
        <PhoneField name="phone" label={say('customers.phone')} value={values.phone} problem={problemAt('phone')} onChange={(phone) => set('phone', phone)} required />
        <TextField name="whose" label={say('customers.whose')} hint={say('customers.whose-hint')} value={values.whose} problem={problemAt('whose')} onChange={(whose) => set('whose', whose)} maxLength={60} />
        <Buttons busy={form.busy} verb={say('customers.phone-add')} onClose={onClose} />
      </Form>
    </Box>
  );
}

function WhoseForm({ path, number, onDone, onClose }: PhoneFormProps & { number: Number }): ReactElement {
  const api = useApi();
  const say = useText();
  const form = useForm<{ whose: string }, CustomerAnswer>({
    first: { whose: number.whose ?? '' },
    paths: ['whose'],
    send: ({ whose }, key) => api.post(`${path}/change`, { phone: number.phone, whose: whose.trim() || null }, { key }),
    onDone,
  });
  return (
    <Box paddingTop={3}>
      <Form label={say('customers.whose')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
        <TextField name="whose" label={say('customers.whose')} hint={say('customers.whose-hint')} value={form.values.whose} problem={form.problemAt('whose')} onChange={(whose) => form.set('whose', whose)} maxLength={60} autoFocus />
        <Buttons busy={form.busy} verb={say('action.save')} onClose={onClose} />
      </Form>
    </Box>
  );
}

function Buttons({ busy, verb, onClose }: { busy: boolean; verb: string; onClose: () => void }): ReactElement {
  const say = useText();
  return (
    <Flex gap={2}>
      <Button type="submit" size="S" loading={busy}>
        {verb}
      </Button>
      <Button type="button" variant="tertiary" size="S" onClick={onClose}>
        {say('action.cancel')}
      </Button>
    </Flex>
  );
}
