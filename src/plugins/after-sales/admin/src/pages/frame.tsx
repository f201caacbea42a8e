import { Box, Main } from '@strapi/design-system';
import type { ReactElement, ReactNode } from 'react';

import { CallCards } from '../calls/call-cards';
import { CompanyProvider } from '../kernel/company';
import type { Problem } from '../kernel/problem';
import { Failed, LeaveGuard, Skeleton } from '../ui';

/** Around every page of ours: the company's ways of writing, whoever calls meanwhile, and the question before typed text is left. */
export const Frame = ({ children }: { children: ReactNode }): ReactElement => (
  <CompanyProvider otherwise={unknown}>
    {children}
    <CallCards />
    <LeaveGuard />
  </CompanyProvider>
);

const unknown = (problem: Problem | undefined, reload: () => void): ReactElement => <Main>{problem ? <Failed problem={problem} onRetry={reload} /> : <Waiting />}</Main>;

const Waiting = (): ReactElement => (
  <Box padding={8} aria-busy>
    <Skeleton />
  </Box>
);
