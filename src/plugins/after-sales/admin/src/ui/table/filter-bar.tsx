import { Box, Flex, Searchbar, SearchForm, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useEffect, useRef, useState, type FormEvent, type ReactElement, type ReactNode } from 'react';

import { useText } from '../../kernel/text';
import { SavedViews, type TableLook } from './saved-views';

export interface Filter {
  /** The name of the API's query parameter. */
  id: string;
  title: string;
  options: readonly { value: string; label: string }[];
}

export type FilterValues = Readonly<Record<string, string>>;

interface FilterBarProps {
  /** Under this name the saved views are kept. */
  name: string;
  filters: readonly Filter[];
  values: FilterValues;
  onChange: (values: FilterValues) => void;
  /** The table below: a saved view keeps its order and columns too. */
  look?: TableLook;
  /** What the search looks in, e.g. «جست‌وجو در کد و عنوان». */
  searchLabel: string;
  /** Columns, export: what belongs to the table and isn't a filter. */
  tools?: ReactNode;
}

const PAUSE_MS = 250;
const ANY = '*';

/** Search in any field, a few choices, and the views that the person has saved; «/» puts the cursor into the search. */
export function FilterBar({ name, filters, values, onChange, look, searchLabel, tools }: FilterBarProps): ReactElement {
  const set = (id: string, value: string): void => onChange(without({ ...values, [id]: value }));
  return (
    <Flex gap={2} wrap="wrap" paddingBottom={4} justifyContent="space-between" alignItems="flex-start">
      <Flex gap={2} wrap="wrap" flex="1">
        <Search label={searchLabel} value={values.q ?? ''} onChange={(q) => set('q', q)} />
        {filters.map(({ id, title, options }) => (
          <Box key={id} minWidth="16rem">
            <SingleSelect aria-label={title} placeholder={title} size="S" value={values[id] ?? ANY} onChange={(value: string | number) => set(id, value === ANY ? '' : String(value))}>
              <SingleSelectOption value={ANY}>{title}</SingleSelectOption>
              {options.map((option) => (
                <SingleSelectOption key={option.value} value={option.value}>
                  {option.label}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Box>
        ))}
        <SavedViews name={name} values={values} look={look} onPick={onChange} />
      </Flex>
      <Flex gap={2}>{tools}</Flex>
    </Flex>
  );
}

/** An empty choice is no choice: it doesn't stand in the address of the request. */
const without = (values: FilterValues): FilterValues => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

function Search({ label, value, onChange }: { label: string; value: string; onChange: (q: string) => void }): ReactElement {
  const say = useText();
  const [typed, setTyped] = useState(value);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    const toSearch = (event: KeyboardEvent): void => {
      // By the key's place, so that it works with a Persian keyboard too.
      if (event.code !== 'Slash' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      form.current?.querySelector('input')?.focus();
    };
    document.addEventListener('keydown', toSearch);
    return () => document.removeEventListener('keydown', toSearch);
  }, []);
  return (
    <Box ref={form} flex="1" minWidth="20rem" maxWidth="32rem">
      <SearchForm onSubmit={(event: FormEvent) => event.preventDefault()}>
        <Searchbar name="q" size="S" value={typed} placeholder={`${label} ( / )`} clearLabel={say('table.clear-search')} onClear={() => onChange('')} onChange={(event) => setTyped(event.target.value)}>
          {label}
        </Searchbar>
      </SearchForm>
    </Box>
  );
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
