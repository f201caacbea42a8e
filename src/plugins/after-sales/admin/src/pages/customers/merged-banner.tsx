import { Box, Button, Flex } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import type { CustomerAnswer } from '../../../../shared/api/customers';
import type { UnmergeAnswer } from '../../../../shared/api/merges';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { Allowed, Alert, Confirm } from '../../ui';

interface MergedBannerProps {
  customer: CustomerAnswer;
  onUndone: (words: string) => void;
  onOpen: (id: string) => void;
}

/** Into whom a customer was merged, or who into them; either way it can be undone from here. */
export function MergedBanner({ customer: { mergedInto, merges }, onUndone, onOpen }: MergedBannerProps): ReactElement | null {
  const api = useApi();
  const say = useText();
  const { number } = useFormats();
  const [undoing, setUndoing] = useState<string>();
  const undo = async (): Promise<void> => {
    const { back, newSince } = await api.post<UnmergeAnswer>(`/customer-merges/${undoing}/undo`);
    const stays = newSince.receptions + newSince.contacts;
    const words = say('customers.undone', { receptions: number(back.receptions), contacts: number(back.contacts), phones: number(back.phones) });
    onUndone(stays > 0 ? `${words} ${say('customers.undone-stays', { count: number(stays) })}` : words);
  };
  const button = (merge: string): ReactElement => (
    <Allowed route="customers.unmerge">
      <Button size="S" variant="tertiary" onClick={() => setUndoing(merge)}>
        {say('customers.undo')}
      </Button>
    </Allowed>
  );
  if (!mergedInto && merges.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {mergedInto && (
        <Box>
          <Alert tone="warning">{say('customers.merged-into', { name: `\u2068${mergedInto.name}\u2069` })}</Alert>
          <Flex gap={2} paddingTop={2} wrap="wrap">
            <Button size="S" onClick={() => onOpen(mergedInto.id)}>
              {say('customers.open-other')}
            </Button>
            {button(mergedInto.merge)}
          </Flex>
        </Box>
      )}
      {merges.map(({ id, customer }) => (
        <Box key={id}>
          <Alert tone="good">{say('customers.merged-from', { name: `\u2068${customer.name}\u2069` })}</Alert>
          <Box paddingTop={2}>{button(id)}</Box>
        </Box>
      ))}
      <Confirm open={undoing !== undefined} title={say('customers.undo-title')} consequence={say('customers.undo-consequence')} verb={say('customers.undo')} onConfirm={undo} onClose={() => setUndoing(undefined)} />
    </Flex>
  );
}
