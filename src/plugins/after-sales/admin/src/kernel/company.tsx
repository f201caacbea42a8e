import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';

import { useApi } from './api';

/** What every screen needs to know of the company: how it counts days, hours and money. */
export interface Company {
  names: Readonly<Record<'fa' | 'en' | 'es', string>>;
  timeZone: string;
  calendar: 'persian' | 'gregorian';
  currency: { code: string; scale: number };
  /** How amounts in Rial are shown and typed. */
  moneyUnit: 'rial' | 'toman';
}

/** Until the server has answered: days and money are shown as nearly all of our companies show them. */
const FIRST: Company = { names: { fa: '', en: '', es: '' }, timeZone: 'Asia/Tehran', calendar: 'persian', currency: { code: 'IRR', scale: 0 }, moneyUnit: 'rial' };

interface Known {
  company: Company;
  reload: () => void;
}

const Context = createContext<Known>({ company: FIRST, reload: () => undefined });

let remembered: Company | undefined;

export function CompanyProvider({ children }: { children: ReactNode }): ReactElement {
  const api = useApi();
  const [company, setCompany] = useState(remembered ?? FIRST);
  const reload = useCallback(() => {
    api.get<Company>('/company').then(
      (answer) => {
        remembered = answer;
        setCompany(answer);
      },
      () => undefined,
    );
  }, [api]);
  useEffect(reload, [reload]);
  const known = useMemo(() => ({ company, reload }), [company, reload]);
  return <Context.Provider value={known}>{children}</Context.Provider>;
}

/** The same company but for some of it: the page of all parts shows a field as companies that count otherwise see it. */
export function CompanyAs({ changes, children }: { changes: Partial<Company>; children: ReactNode }): ReactElement {
  const known = useContext(Context);
  const other = useMemo(() => ({ ...known, company: { ...known.company, ...changes } }), [known, changes]);
  return <Context.Provider value={other}>{children}</Context.Provider>;
}

export const useCompany = (): Known => useContext(Context);
