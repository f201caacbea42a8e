import { Button, Flex, Typography } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import type { SettledAnswer, UnknownSerialAnswer } from '../../../../shared/api/unknown-serials';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Allowed } from '../../ui';
import type { Names } from '../codings/use-names';
import { Correct } from './correct';
import { Leave } from './leave';
import { Register } from './register';

const WAYS = ['correct', 'register', 'leave'] as const;
type Way = (typeof WAYS)[number];

interface SettleProps {
  serial: UnknownSerialAnswer;
  names: Names;
  onSettled: (answer: SettledAnswer) => void;
}

/** The three ways on; the likeliest one is open: a serial of ours that differs by one slip, or else a new device. */
export function Settle(props: SettleProps): ReactElement | null {
  const say = useText();
  const may = useMay();
  const { serial } = props;
  const ways = WAYS.filter((way) => may(`unknown-serials.${way}`) && (serial.device.state !== 'known' || way === 'correct'));
  const likeliest: Way = serial.near.length > 0 || serial.device.state === 'known' ? 'correct' : 'register';
  const [chosen, setChosen] = useState<Way>();
  if (!serial.waits || ways.length === 0) return null;
  const way = ways.find((each) => each === (chosen ?? likeliest)) ?? ways[0];
  return (
    <section aria-label={say('waiting.ways')}>
      <Typography variant="delta" tag="h3">
        {say('waiting.ways')}
      </Typography>
      {ways.length > 1 && (
        <Flex gap={1} wrap="wrap" paddingTop={3} paddingBottom={4} role="group" aria-label={say('waiting.ways')}>
          {ways.map((each) => (
            <Allowed key={each} route={`unknown-serials.${each}`}>
              <Button size="S" variant={each === way ? 'secondary' : 'tertiary'} aria-pressed={each === way} onClick={() => setChosen(each)}>
                {say(`waiting.way.${each}`)}
              </Button>
            </Allowed>
          ))}
        </Flex>
      )}
      {way === 'correct' && <Correct {...props} />}
      {way === 'register' && <Register {...props} />}
      {way === 'leave' && <Leave {...props} />}
    </section>
  );
}
