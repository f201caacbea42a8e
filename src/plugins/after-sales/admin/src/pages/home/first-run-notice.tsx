import { Box, LinkButton } from '@strapi/design-system';
import { useEffect, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router-dom';

import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Alert } from '../../ui';
import { FIRST_RUN, useFirstRun } from '../first-run/use-first-run';
import { hasJustLoggedIn } from './arrival';

/**
 * What is left of setting up, for those who may do it. Whoever has just logged in to an installation with which nobody
 * has done anything is led to the guide itself, once.
 */
export function FirstRunNotice(): ReactElement | null {
  const say = useText();
  const may = useMay();
  const { number } = useFormats();
  const navigate = useNavigate();
  const { guide } = useFirstRun(may('first-run.show'));
  const untouched = guide?.untouched;
  useEffect(() => {
    if (untouched && hasJustLoggedIn()) navigate(FIRST_RUN);
  }, [untouched, navigate]);
  const left = guide?.items.filter(({ state }) => state === 'open').length ?? 0;
  if (left === 0) return null;
  return (
    <Box paddingBottom={3}>
      <Alert tone="warning">{say('first-run.left', { count: number(left) })}</Alert>
      <Box paddingTop={2}>
        <LinkButton tag={Link} to={FIRST_RUN} variant="secondary" size="S">
          {say('first-run.continue')}
        </LinkButton>
      </Box>
    </Box>
  );
}
