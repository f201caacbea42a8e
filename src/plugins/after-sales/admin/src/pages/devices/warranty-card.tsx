import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import type { DeviceLife } from '../../../../shared/api/device-lives';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { ReadOnly, StageBadge, StatusBadge } from '../../ui';

/** What labour, parts and travel would cost the customer today, each in words, and how it was decided for who asks. */
export function Warranty({ life }: { life: DeviceLife }): ReactElement {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {life.warranty.verdicts.map((verdict) => (
        <Verdict key={verdict.work} verdict={verdict} />
      ))}
    </Flex>
  );
}

function Verdict({ verdict: { work, covered, reason, text, trace } }: { verdict: DeviceLife['warranty']['verdicts'][number] }): ReactElement {
  const say = useText();
  const [open, setOpen] = useState(false);
  return (
    <Box tag="li">
      <Flex gap={3} wrap="wrap">
        <Box minWidth="9rem">
          <Typography fontWeight="semiBold">{say(`devices.work.${work}`)}</Typography>
        </Box>
        {reason === 'waiting-for-office' ? <StageBadge stage={reason} /> : <StatusBadge tone={covered ? 'good' : 'bad'}>{say(covered ? 'devices.covered' : 'devices.not-covered')}</StatusBadge>}
        <Typography>{text}</Typography>
        {trace.length > 0 && (
          <Button variant="ghost" size="S" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say('devices.why')}
          </Button>
        )}
      </Flex>
      {open && (
        <Box tag="ol" background="neutral100" hasRadius padding={3} marginTop={2}>
          {trace.map((step, at) => (
            <Typography tag="li" key={at} textColor="neutral800">
              {step.text}
            </Typography>
          ))}
        </Box>
      )}
    </Box>
  );
}

/** The days that decide, with who said so; those that were amended are left to the history. */
export function Facts({ life: { facts } }: { life: DeviceLife }): ReactElement {
  const say = useText();
  const { day } = useFormats();
  const replaced = new Set(facts.map(({ replaces }) => replaces));
  const present = facts.filter((fact) => !replaced.has(fact.id) && fact.day !== null);
  if (present.length === 0) return <Typography textColor="neutral600">{say('devices.no-facts')}</Typography>;
  return (
    <Flex gap={7} wrap="wrap" alignItems="flex-start">
      {present.map((fact) => (
        <ReadOnly key={fact.id} label={say(`devices.fact.${fact.kind}`)}>
          {day(fact.day)} <span>({[say(`devices.source.${fact.source}`), fact.provisional && say('devices.provisional')].filter(Boolean).join('، ')})</span>
        </ReadOnly>
      ))}
    </Flex>
  );
}
