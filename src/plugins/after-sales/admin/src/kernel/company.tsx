import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';

import { useApi, type Api } from './api';
import { Problem } from './problem';

/** What every screen needs to know of the company: how it counts days, hours and money. */
export interface Company {
  names: Readonly<Record<'fa' | 'en' | 'es', string>>;
  timeZone: string;
  calendar: 'persian' | 'gregorian';
  currency: { code: string; scale: number };
  /** How amounts in Rial are shown and typed. */
  moneyUnit: 'rial' | 'toman';
}

/** Stands where nobody has asked who the company is: nothing that is stored may be reckoned with it. */
const NOBODY: Company = { names: { fa: '', en: '', es: '' }, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, calendar: 'persian', currency: { code: 'IRR', scale: 0 }, moneyUnit: 'rial' };

interface Known {
  company: Company;
  /** The company is who it says, and not the placeholder. */
  known: boolean;
  /** Why nothing is known. */
  problem?: Problem;
  reload: () => void;
}

const Context = createContext<Known>({ company: NOBODY, known: false, reload: () => undefined });

let remembered: Company | undefined;
let asked: Promise<Company> | undefined;

/** A form with many days asks once. */
function ask(api: Api): Promise<Company> {
  asked ??= api.get<Company>('/company').finally(() => {
    asked = undefined;
  });
  return asked;
}

interface CompanyProviderProps {
  children: ReactNode;
  /** Stands in the place of what needs the company, until it has answered; with a problem when it didn't. */
  otherwise: (problem: Problem | undefined, reload: () => void) => ReactNode;
}

/** Around what counts days, hours or money; nothing in it is shown before the company has said how it counts them. */
export function CompanyProvider({ children, otherwise }: CompanyProviderProps): ReactElement {
  const known = useAsked();
  return <Context.Provider value={known}>{known.known ? children : otherwise(known.problem, known.reload)}</Context.Provider>;
}

function useAsked(): Known {
  const api = useApi();
  const [company, setCompany] = useState(remembered);
  const [problem, setProblem] = useState<Problem>();
  const reload = useCallback(() => {
    setProblem(undefined);
    ask(api).then(
      (answer) => {
        remembered = answer;
        setCompany(answer);
      },
      (error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        setProblem(error);
      },
    );
  }, [api]);
  useEffect(reload, [reload]);
  return useMemo(() => ({ company: company ?? NOBODY, known: company !== undefined, problem, reload }), [company, problem, reload]);
}

/** For whoever has no right to ask who the company is: hours are those of the reader's own clock, as everywhere in Strapi. */
export function OwnClock({ children }: { children: ReactNode }): ReactElement {
  return <Context.Provider value={WITHOUT}>{children}</Context.Provider>;
}

const WITHOUT: Known = { company: NOBODY, known: true, reload: () => undefined };

/** The same company but for some of it: the page of all parts shows a field as companies that count otherwise see it. */
export function CompanyAs({ changes, children }: { changes: Partial<Company>; children: ReactNode }): ReactElement {
  const known = useContext(Context);
  const other = useMemo(() => ({ ...known, company: { ...known.company, ...changes } }), [known, changes]);
  return <Context.Provider value={other}>{children}</Context.Provider>;
}

export const useCompany = (): Known => useContext(Context);
