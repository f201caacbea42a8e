import type { ReactElement, ReactNode } from 'react';

import { CompanyProvider } from '../kernel/company';

/** Around every page of ours: the company's ways of writing. */
export const Frame = ({ children }: { children: ReactNode }): ReactElement => <CompanyProvider>{children}</CompanyProvider>;
