import { Typography } from '@strapi/design-system';
import { useMemo, type ReactElement } from 'react';

import type { ImportField, ImportRowAnswer } from '../../../../shared/api/coding-imports';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { Ltr, StatusBadge, type Column } from '../../ui';
import { fieldTitle, TONES } from './words';

/** Each cell with what it was before, or with what is wrong about it. */
export function useRowColumns(fields: readonly ImportField[]): readonly Column<ImportRowAnswer>[] {
  const say = useText();
  const { number } = useFormats();
  return useMemo(
    () => [
      { id: 'row', title: say('import.row'), width: '7rem', cell: ({ row }) => number(row) },
      { id: 'verdict', title: say('import.verdict'), width: '12rem', cell: ({ verdict }) => <StatusBadge tone={TONES[verdict]}>{say(`import.verdict.${verdict}`)}</StatusBadge> },
      ...fields.map((field): Column<ImportRowAnswer> => ({ id: field, title: fieldTitle(say, field), cell: (row) => <Cell row={row} field={field} /> })),
    ],
    [fields, say, number],
  );
}

function Cell({ row, field }: { row: ImportRowAnswer; field: ImportField }): ReactElement {
  const say = useText();
  const value = row.cells[field] ?? '';
  const change = row.changes.find((each) => each.field === field);
  const problem = row.problems.find((each) => each.field === field);
  return (
    <>
      {field === 'code' ? <Ltr>{value}</Ltr> : <bdi>{value || '—'}</bdi>}
      {change && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {say('import.before', { value: `\u2068${change.before ?? say('import.nothing')}\u2069` })}
        </Typography>
      )}
      {problem && (
        <Typography variant="pi" textColor="danger600" tag="p">
          {problem.message}
        </Typography>
      )}
    </>
  );
}
