import type { ReactElement } from 'react';

import { DateTimeInput, DayInput } from './date-inputs';

interface Filter {
  name: string;
  type: string;
  mainField?: { type?: string };
  input?: unknown;
}

interface ListView {
  displayedFilters: Filter[];
  layout: unknown;
}

/** What of Strapi's app is used here. */
export interface FiltersApp {
  registerHook(name: string, hook: (list: ListView) => ListView): void;
}

/** What a filter hands to its input: the name of the field is told to screen readers alone. */
interface FilterInput {
  name: string;
  'aria-label'?: string;
}

const Day = ({ name, 'aria-label': label }: FilterInput): ReactElement => <DayInput name={name} label={label} />;
const DateTime = ({ name, 'aria-label': label }: FilterInput): ReactElement => <DateTimeInput name={name} label={label} />;

const INPUTS: Readonly<Record<string, unknown>> = { date: Day, datetime: DateTime };

/** The filters of Strapi's lists take their inputs from a list of their own: in Persian a Gregorian month under Jalali figures. */
export function filterByOurDays(app: FiltersApp): void {
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', ({ displayedFilters, layout }) => ({
    layout,
    displayedFilters: displayedFilters.map((filter) => ({ ...filter, input: filter.input ?? INPUTS[filter.mainField?.type ?? filter.type] })),
  }));
}
