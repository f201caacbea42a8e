import { Box, Checkbox, Flex, IconButton, Popover, Typography } from '@strapi/design-system';
import { Cog } from '@strapi/icons';
import type { ReactElement } from 'react';

import { useText } from '../../kernel/text';
import type { Column } from './columns';

interface ColumnChoiceProps<Row> {
  columns: readonly Column<Row>[];
  shown: ReadonlySet<string>;
  onChange: (shown: readonly string[]) => void;
}

export function ColumnChoice<Row>({ columns, shown, onChange }: ColumnChoiceProps<Row>): ReactElement {
  const say = useText();
  const toggle = (id: string, on: boolean): void => onChange(columns.filter((column) => (column.id === id ? on : shown.has(column.id))).map((column) => column.id));
  return (
    <Popover.Root>
      <Popover.Trigger>
        <IconButton label={say('table.columns')} variant="tertiary">
          <Cog />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content align="end" aria-label={say('table.columns')}>
        <Box padding={4}>
          <Typography variant="sigma" tag="p">
            {say('table.columns')}
          </Typography>
          <Flex direction="column" alignItems="stretch" gap={2} paddingTop={3}>
            {columns.map(({ id, title, fixed }) => (
              <Checkbox key={id} checked={shown.has(id)} disabled={fixed} onCheckedChange={(on: boolean | 'indeterminate') => toggle(id, on === true)}>
                {title}
              </Checkbox>
            ))}
          </Flex>
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
}
