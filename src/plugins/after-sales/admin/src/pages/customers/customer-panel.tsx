import { Box, Button, Flex } from '@strapi/design-system';
import { useCallback, useEffect, useId, useState, type ReactElement } from 'react';

import type { CustomerAnswer } from '../../../../shared/api/customers';
import { useApi } from '../../kernel/api';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Allowed, Alert, Failed, SidePanel, StatusBadge } from '../../ui';
import { FactsForm } from './facts-form';
import { History } from './history';
import { MergeForm } from './merge-form';
import { MergedBanner } from './merged-banner';
import { Phones } from './phones';
import { Section } from './section';
import { DevicesOf, OpenJobsOf } from './work-of';

interface CustomerPanelProps {
  id: string;
  onChanged: () => void;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** One customer beside the list: who it is, how to treat and reach them, what is open, and everything that happened. */
export function CustomerPanel({ id, onChanged, onOpen, onClose }: CustomerPanelProps): ReactElement {
  const say = useText();
  const may = useMay();
  const formId = useId();
  const { customer, problem, load, take } = useCustomer(id);
  const [merging, setMerging] = useState(false);
  const [told, setTold] = useState<string>();
  const [saving, setSaving] = useState({ busy: false, dirty: false });
  const changed = (next: CustomerAnswer): void => {
    take(next);
    onChanged();
  };
  const reloaded = (words: string): void => {
    setTold(words);
    setMerging(false);
    load();
    onChanged();
  };
  const isOwn = customer?.mergedInto === null;
  const actions = customer && isOwn && !merging && (
    <>
      {may('customers.merge') && (
        <Allowed route="customers.merge-preview">
          <Button variant="tertiary" onClick={() => setMerging(true)}>
            {say('customers.merge')}
          </Button>
        </Allowed>
      )}
      <Allowed route="customers.change">
        <Button type="submit" form={formId} loading={saving.busy} disabled={!saving.dirty}>
          {say('action.save')}
        </Button>
      </Allowed>
    </>
  );
  const title = customer?.name ?? say('customers.title');
  return (
    <SidePanel title={<bdi>{title}</bdi>} label={title} badge={customer?.mergedInto && <StatusBadge tone="neutral">{say('customers.merged')}</StatusBadge>} actions={actions || undefined} onClose={onClose}>
      {problem && <Failed problem={problem} onRetry={() => load()} />}
      <div aria-live="polite">
        {told && (
          <Box paddingBottom={4}>
            <Alert tone="good">{told}</Alert>
          </Box>
        )}
      </div>
      {customer && merging && <MergeForm into={customer} onDone={() => reloaded(say('customers.merged-done'))} onClose={() => setMerging(false)} />}
      {customer && !merging && (
        <Flex direction="column" alignItems="stretch" gap={6}>
          <MergedBanner customer={customer} onUndone={reloaded} onOpen={onOpen} />
          {customer.handlingNote && <Alert tone="warning">{say('reception.handling-note', { note: `\u2068${customer.handlingNote}\u2069` })}</Alert>}
          <Phones customer={customer} onChanged={changed} />
          <OpenJobsOf customer={customer} />
          <DevicesOf customer={customer} />
          <Section title={say('customers.facts')}>
            <FactsForm formId={formId} customer={customer} disabled={!isOwn || !may('customers.change')} onBusy={setSaving} onChanged={changed} />
          </Section>
          {may('contacts.history') && <History key={customer.changedAt} customerId={id} />}
        </Flex>
      )}
    </SidePanel>
  );
}

function useCustomer(id: string): { customer?: CustomerAnswer; problem?: Problem; load: (signal?: AbortSignal) => void; take: (customer: CustomerAnswer) => void } {
  const api = useApi();
  const [customer, setCustomer] = useState<CustomerAnswer>();
  const [problem, setProblem] = useState<Problem>();
  const take = useCallback((next: CustomerAnswer) => {
    setProblem(undefined);
    setCustomer(next);
  }, []);
  const load = useCallback((signal?: AbortSignal) => void api.get<CustomerAnswer>(`/customers/${id}`, {}, { signal }).then(take, (error: unknown) => error instanceof Problem && setProblem(error)), [api, id, take]);
  useEffect(() => {
    const stop = new AbortController();
    load(stop.signal);
    return () => stop.abort();
  }, [load]);
  return { customer, problem, load, take };
}
