import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, Phone } from '@strapi/icons';
import { useCallback, useEffect, type ReactElement } from 'react';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import type { RingingCall } from '../../../shared/api/incoming-calls';
import { useFormats } from '../kernel/formats';
import { useText } from '../kernel/text';
import { Ltr, nationalForm } from '../ui';
import { dismiss, take } from './call-store';
import { useCalls } from './use-calls';

const Edge = styled.div`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  inset-block-end: 1.6rem;
  inset-inline-end: 1.6rem;
  max-inline-size: calc(100vw - 3.2rem);
  position: fixed;
  inline-size: 34rem;
  z-index: 5;
`;

/** What rings, at the edge of whatever is on the screen. */
export function CallCards(): ReactElement {
  const say = useText();
  const navigate = useNavigate();
  const calls = useCalls();
  const answer = useCallback(
    (call: RingingCall) => {
      take(call);
      navigate('/plugins/after-sales/reception');
    },
    [navigate],
  );
  const first = calls[0];
  useEffect(() => {
    if (!first) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || event.code !== 'KeyA') return;
      event.preventDefault();
      answer(first);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [first, answer]);
  return (
    <Edge role="region" aria-label={say('calls.ringing')} aria-live="assertive">
      {calls.map((call) => (
        <CallCard key={call.id} call={call} onAnswer={() => answer(call)} first={call === first} />
      ))}
    </Edge>
  );
}

function CallCard({ call, onAnswer, first }: { call: RingingCall; onAnswer: () => void; first: boolean }): ReactElement {
  const say = useText();
  const { number, time } = useFormats();
  const { people, phone } = call;
  return (
    <Box background="neutral0" borderColor="primary600" hasRadius shadow="popupShadow" padding={4}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Flex gap={2} alignItems="flex-start">
          <Phone fill="primary600" aria-hidden />
          <div>
            <Typography variant="sigma" textColor="neutral600" tag="p">
              {say('calls.rings', { time: time(call.at) })}
            </Typography>
            {people.length === 0 && (
              <Typography variant="delta" tag="p">
                {phone ? say('calls.unknown') : say('calls.withheld')}
              </Typography>
            )}
            {people.map(({ id, name, openJobs }) => (
              <Typography key={id} variant="delta" tag="p">
                <bdi>{name}</bdi>
                {openJobs > 0 && (
                  <Typography textColor="neutral600" tag="span">
                    {' '}
                    {say('calls.open-jobs', { count: number(openJobs) })}
                  </Typography>
                )}
              </Typography>
            ))}
            {phone && (
              <Typography tag="p">
                <Ltr>{nationalForm(phone)}</Ltr>
              </Typography>
            )}
          </div>
        </Flex>
        <IconButton label={say('calls.dismiss')} variant="ghost" onClick={() => dismiss(call.id)}>
          <Cross />
        </IconButton>
      </Flex>
      <Flex gap={2} paddingTop={3} alignItems="center">
        <Button onClick={onAnswer} startIcon={<Phone />}>
          {say('calls.answer')}
        </Button>
        {first && (
          <Typography variant="pi" textColor="neutral600">
            <Ltr>Alt+A</Ltr>
          </Typography>
        )}
      </Flex>
    </Box>
  );
}
