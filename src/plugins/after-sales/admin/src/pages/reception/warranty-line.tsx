import { Typography } from '@strapi/design-system';
import { useEffect, useState, type ReactElement } from 'react';

import type { CheckAnswer } from '../../../../shared/api/warranty';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { StatusBadge } from '../../ui';

const PAUSE_MS = 250;
const SHORTEST = 4;

/** The warranty answer while the serial is typed: what labour, parts and travel would cost the customer today, and why. */
export function WarrantyLine({ serial }: { serial: string }): ReactElement | null {
  const say = useText();
  const { day } = useFormats();
  const { answer, looking } = useWarranty(serial.trim());
  if (looking) return <Typography variant="pi">{say('reception.warranty.looking')}</Typography>;
  const whole = answer?.verdicts[0];
  if (!answer || !whole) return null;
  return (
    <div aria-live="polite" style={{ display: 'flex', flexWrap: 'wrap', gap: '0.8rem', alignItems: 'center' }}>
      <Typography fontWeight="semiBold">{whole.covered && whole.endsOn ? say('reception.warranty.covered', { day: day(whole.endsOn) }) : say('reception.warranty.not')}</Typography>
      {answer.verdicts.map(({ work, covered }) => (
        <StatusBadge key={work} tone={covered ? 'good' : 'bad'}>
          {say(`reception.warranty.${work}`)}
        </StatusBadge>
      ))}
      <Typography textColor="neutral600">{whole.text}</Typography>
    </div>
  );
}

function useWarranty(serial: string): { answer?: CheckAnswer; looking: boolean } {
  const api = useApi();
  const may = useMay();
  const [found, setFound] = useState<{ answer?: CheckAnswer; of: string }>({ of: '' });
  const asks = serial.length >= SHORTEST && may('warranty.check');
  useEffect(() => {
    if (!asks) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      api.get<CheckAnswer>('/warranty/check', { serial }, { signal: stop.signal }).then(
        (answer) => setFound({ answer, of: serial }),
        // A serial that can't be one is told when the reception is sent.
        () => setFound({ of: serial }),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, serial, asks]);
  return { answer: asks && found.of === serial ? found.answer : undefined, looking: asks && found.of !== serial };
}
