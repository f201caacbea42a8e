import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useCallback, useEffect, useId, useMemo, useState, type ReactElement } from 'react';

import type { ClosureAnswer } from '../../../../shared/api/service-time';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { Allowed, Confirm, DateTimeField, Form, SidePanel, StatusBadge, TextField, useForm } from '../../ui';

/** Spans in which nobody works although the calendar says otherwise: snow, a strike, no electricity. */
export function Closures(): ReactElement {
  const api = useApi();
  const say = useText();
  const { dateTime } = useFormats();
  const [items, setItems] = useState<readonly ClosureAnswer[]>([]);
  const [declaring, setDeclaring] = useState(false);
  const [leaving, setLeaving] = useState<ClosureAnswer>();
  const load = useCallback(() => void api.get<{ items: ClosureAnswer[] }>('/closures').then((answer) => setItems(answer.items), () => undefined), [api]);
  useEffect(load, [load]);
  return (
    <Box tag="section" paddingTop={8}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography variant="delta" tag="h2">
          {say('settings.closures')}
        </Typography>
        <Allowed route="closures.declare">
          <Button variant="tertiary" onClick={() => setDeclaring(true)}>
            {say('settings.closure.add')}
          </Button>
        </Allowed>
      </Flex>
      {items.length === 0 && (
        <Box paddingTop={3}>
          <Typography textColor="neutral600">{say('settings.closure.none')}</Typography>
        </Box>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
        {items.map((closure) => (
          <Flex key={closure.id} tag="li" justifyContent="space-between" gap={3} wrap="wrap" background="neutral0" hasRadius shadow="tableShadow" padding={3}>
            <Flex gap={3} wrap="wrap">
              <StatusBadge tone={closure.withdrawnAt ? 'neutral' : 'warning'}>{say(closure.withdrawnAt ? 'settings.closure.withdrawn' : 'settings.closure.holds')}</StatusBadge>
              <Typography fontWeight="semiBold">
                <bdi>{closure.reason}</bdi>
              </Typography>
              <Typography>
                {say('settings.closure.from')} {dateTime(closure.from)} {say('settings.closure.to')} {dateTime(closure.to)}
              </Typography>
            </Flex>
            {!closure.withdrawnAt && (
              <Allowed route="closures.withdraw">
                <Button variant="tertiary" size="S" onClick={() => setLeaving(closure)}>
                  {say('settings.closure.withdraw')}
                </Button>
              </Allowed>
            )}
          </Flex>
        ))}
      </Flex>
      {declaring && (
        <ClosurePanel
          onDeclared={() => {
            setDeclaring(false);
            load();
          }}
          onClose={() => setDeclaring(false)}
        />
      )}
      <Confirm
        open={leaving !== undefined}
        title={say('settings.closure.withdraw-title')}
        consequence={say('settings.closure.withdraw-consequence')}
        verb={say('settings.closure.withdraw')}
        onConfirm={() => api.post(`/closures/${leaving?.id}/withdraw`).then(load)}
        onClose={() => setLeaving(undefined)}
      />
    </Box>
  );
}

interface Values {
  from: string | null;
  to: string | null;
  reason: string;
}

function ClosurePanel({ onDeclared, onClose }: { onDeclared: () => void; onClose: () => void }): ReactElement {
  const api = useApi();
  const say = useText();
  const formId = useId();
  const first = useMemo(() => ({ from: null, to: null, reason: '' }), []);
  const form = useForm<Values, ClosureAnswer>({
    first,
    paths: ['from', 'to', 'reason'],
    send: ({ from, to, reason }, key) => api.post('/closures', { ...(from && { from }), ...(to && { to }), reason: reason.trim() }, { key }),
    onDone: onDeclared,
  });
  const title = say('settings.closure.add');
  return (
    <SidePanel
      title={title}
      label={title}
      onClose={onClose}
      actions={
        <Button type="submit" form={formId} loading={form.busy}>
          {title}
        </Button>
      }
    >
      <Form id={formId} label={title} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
        <DateTimeField name="from" label={say('settings.closure.from')} value={form.values.from} problem={form.problemAt('from')} onChange={(from) => form.set('from', from)} required />
        <DateTimeField name="to" label={say('settings.closure.to')} value={form.values.to} problem={form.problemAt('to')} onChange={(to) => form.set('to', to)} required />
        <TextField name="reason" label={say('settings.closure.reason')} hint={say('settings.closure.reason-hint')} value={form.values.reason} problem={form.problemAt('reason')} onChange={(reason) => form.set('reason', reason)} required />
      </Form>
    </SidePanel>
  );
}
