import { Box, Button, Field, Flex, IconButton, Popover, Typography } from '@strapi/design-system';
import { Star, Trash } from '@strapi/icons';
import { useState, type FormEvent, type ReactElement } from 'react';

import { useText } from '../../kernel/text';
import type { FilterValues } from './filter-bar';
import { useStored } from './use-stored';

/** What of a table is kept beside its filters; a state of `useTable` is one. */
export interface TableLook {
  sort: string | undefined;
  setSort: (sort: string | undefined) => void;
  shown: ReadonlySet<string>;
  setShown: (ids: readonly string[]) => void;
}

interface View {
  name: string;
  values: FilterValues;
  sort?: string;
  columns?: readonly string[];
}

interface SavedViewsProps {
  name: string;
  values: FilterValues;
  look?: TableLook;
  onPick: (values: FilterValues) => void;
}

/** The person's own looks at a list, by name: filters, order and columns. They live in the browser: nobody else's list changes. */
export function SavedViews({ name, values, look, onPick }: SavedViewsProps): ReactElement {
  const say = useText();
  const [views, setViews] = useStored<View[]>(`views:${name}`, []);
  const [title, setTitle] = useState('');
  const [open, setOpen] = useState(false);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const called = title.trim();
    if (!called) return;
    setViews([...views.filter((view) => view.name !== called), { name: called, values, ...(look && { sort: look.sort, columns: [...look.shown] }) }]);
    setTitle('');
  };
  const pick = (view: View): void => {
    onPick(view.values);
    // One that was kept before order and columns were leaves them as they are.
    if (view.columns) {
      look?.setSort(view.sort);
      look?.setShown(view.columns);
    }
    setOpen(false);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger>
        <Button variant="tertiary" startIcon={<Star />} size="S">
          {say('views.title')}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="start" aria-label={say('views.title')}>
        <Box padding={4} width="28rem">
          {views.length === 0 && <Typography textColor="neutral600">{say('views.none')}</Typography>}
          {views.map((view) => (
            <Flex key={view.name} justifyContent="space-between" gap={2} paddingBottom={2}>
              <Button variant="ghost" onClick={() => pick(view)}>
                {view.name}
              </Button>
              <IconButton label={say('views.forget', { name: view.name })} variant="ghost" onClick={() => setViews(views.filter((other) => other !== view))}>
                <Trash />
              </IconButton>
            </Flex>
          ))}
          <form onSubmit={save}>
            <Flex gap={2} alignItems="flex-end" paddingTop={3}>
              <Field.Root name="view" style={{ flex: 1 }}>
                <Field.Label>{say('views.name')}</Field.Label>
                <Field.Input size="S" value={title} maxLength={60} onChange={(event: { target: { value: string } }) => setTitle(event.target.value)} />
              </Field.Root>
              <Button type="submit" size="S" disabled={!title.trim()}>
                {say('views.save')}
              </Button>
            </Flex>
          </form>
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
}
