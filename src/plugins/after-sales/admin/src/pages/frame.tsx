import type { ReactElement, ReactNode } from 'react';

import { CompanyProvider } from '../kernel/company';
import { BackgroundWork } from '../ui';

/** Around every page of ours: the company's ways of writing, and the bench where long work goes on. */
export const Frame = ({ children }: { children: ReactNode }): ReactElement => (
  <CompanyProvider>
    <BackgroundWork>{children}</BackgroundWork>
  </CompanyProvider>
);
