import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactElement } from 'react';

import { useFormats } from '../../../kernel/formats';
import { useText } from '../../../kernel/text';
import type { Totals } from './decisions';

const Sum = ({ label, amount, strong }: { label: string; amount: bigint; strong?: boolean }): ReactElement => {
  const { money } = useFormats();
  return (
    <Box>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {label}
      </Typography>
      <Typography variant={strong ? 'delta' : 'omega'} fontWeight={strong ? 'bold' : undefined} tag="p">
        {money(String(amount))}
      </Typography>
    </Box>
  );
};

/** What was asked, what is granted so far, and what is cut; it changes with every key. */
export function TotalsLine({ totals }: { totals: Totals }): ReactElement {
  const say = useText();
  const { number } = useFormats();
  return (
    <Flex gap={6} wrap="wrap" padding={4} aria-live="polite" role="status">
      <Sum label={say('reports.asked')} amount={totals.asked} />
      <Sum label={say('reports.granted')} amount={totals.granted} strong />
      <Sum label={say('review.cut-sum')} amount={totals.cut} />
      {totals.undecided.length > 0 && <Typography textColor="neutral600">{say('review.left', { count: number(totals.undecided.length) })}</Typography>}
      {totals.open > 0 && <Typography textColor="danger600">{say('review.open', { count: number(totals.open) })}</Typography>}
    </Flex>
  );
}
