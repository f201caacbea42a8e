import type { ReactElement, ReactNode } from 'react';

import { CallCards } from '../calls/call-cards';
import { CompanyProvider } from '../kernel/company';

/** Around every page of ours: the company's ways of writing, and whoever calls meanwhile. */
export const Frame = ({ children }: { children: ReactNode }): ReactElement => (
  <CompanyProvider>
    {children}
    <CallCards />
  </CompanyProvider>
);
