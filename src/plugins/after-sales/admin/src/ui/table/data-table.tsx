import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp, ChevronLeft, ChevronRight } from '@strapi/icons';
import { useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { leaveTyped } from '../form/unsaved';
import { Empty, Failed, Skeleton } from '../states';
import { ariaSort, nextSort, type Column } from './columns';
import { Body, HeadButton, Scroller, Table } from './table-style';
import type { KeysetList } from './use-keyset-list';

interface DataTableProps<Row> {
  /** What a screen reader calls the table. */
  label: string;
  list: KeysetList<Row>;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  sort?: string;
  onSort?: (sort: string | undefined) => void;
  /** Opens the row: a click, Enter. */
  onOpen?: (row: Row) => void;
  /** Changes the row in place: F2, as in spreadsheets. */
  onEdit?: (row: Row) => void;
  /** The row that is open beside the table. */
  openKey?: string;
  empty: { title: string; hint?: string; action?: ReactNode };
}

const SKELETON_ROWS = 8;

/** One page of a list: sorted by the server, walked by its cursors, and worked by keyboard (arrows, Home, End, Enter). */
export function DataTable<Row>({ label, list, columns, keyOf, sort, onSort, onOpen, onEdit, openKey, empty }: DataTableProps<Row>): ReactElement {
  const body = useRef<HTMLTableSectionElement>(null);
  const [focused, setFocused] = useState(0);
  const open = onOpen && opening(onOpen, (row) => keyOf(row) === openKey);
  const move = (to: number): void => {
    const rows = body.current?.rows;
    const row = rows?.[Math.max(0, Math.min(to, rows.length - 1))];
    if (row) {
      setFocused(row.sectionRowIndex);
      row.focus();
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, row: Row, at: number): void => {
    // A field or button inside the row keeps its own keys.
    if (event.target !== event.currentTarget) return;
    const steps: Record<string, () => void> = { ArrowDown: () => move(at + 1), ArrowUp: () => move(at - 1), Home: () => move(0), End: () => move(list.rows.length - 1), Enter: () => open?.(row), F2: () => onEdit?.(row) };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };
  const first = list.state === 'loading' && list.rows.length === 0;
  if (list.state === 'failed' && list.problem) return <Frame>{<Failed problem={list.problem} onRetry={list.reload} />}</Frame>;
  if (list.state === 'ready' && list.rows.length === 0) return <Frame>{<Empty {...empty} />}</Frame>;
  return (
    <Frame>
      {/* Rows that can't be opened take no focus: then the keyboard scrolls the table itself. */}
      <Scroller tabIndex={onOpen ? -1 : 0}>
        <Table aria-label={label} aria-busy={list.state === 'loading'}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col" style={{ inlineSize: column.width }} aria-sort={ariaSort(sort, column.sort)}>
                  <Head column={column} sort={sort} onSort={onSort} />
                </th>
              ))}
            </tr>
          </thead>
          <Body ref={body} $dim={list.state === 'loading' && !first}>
            {first
              ? Array.from({ length: SKELETON_ROWS }, (_, at) => (
                  <tr key={at}>
                    {columns.map(({ id }) => (
                      <td key={id}>
                        <Skeleton />
                      </td>
                    ))}
                  </tr>
                ))
              : list.rows.map((row, at) => (
                  <tr
                    key={keyOf(row)}
                    tabIndex={onOpen ? (at === Math.min(focused, list.rows.length - 1) ? 0 : -1) : undefined}
                    aria-selected={openKey === keyOf(row) || undefined}
                    data-opens={onOpen ? true : undefined}
                    onClick={() => open?.(row)}
                    onFocus={() => setFocused(at)}
                    onKeyDown={(event) => onKeyDown(event, row, at)}
                  >
                    {columns.map((column) => (
                      <td key={column.id}>{column.cell(row)}</td>
                    ))}
                  </tr>
                ))}
          </Body>
        </Table>
      </Scroller>
      <Pager list={list} />
    </Frame>
  );
}

/** Another record takes the place of the one that is open, and of what was typed there. */
const opening =
  <Row,>(onOpen: (row: Row) => void, isOpen: (row: Row) => boolean) =>
  (row: Row): void =>
    isOpen(row) ? onOpen(row) : leaveTyped(() => onOpen(row));

const Frame = ({ children }: { children: ReactNode }): ReactElement => (
  <Box background="neutral0" hasRadius shadow="tableShadow" overflow="hidden">
    {children}
  </Box>
);

function Head<Row>({ column, sort, onSort }: { column: Column<Row>; sort?: string; onSort?: (sort: string | undefined) => void }): ReactElement {
  const say = useText();
  const by = column.sort;
  if (!by || !onSort) return <>{column.title}</>;
  const Arrow = sort === `-${by}` ? CaretDown : CaretUp;
  return (
    <HeadButton type="button" title={say('table.sort')} onClick={() => onSort(nextSort(sort, by))}>
      {column.title}
      <Arrow aria-hidden style={{ opacity: ariaSort(sort, by) ? 1 : 0 }} />
    </HeadButton>
  );
}

/** Backwards and forwards; the arrows are turned with the page by the panel's style. */
function Pager<Row>({ list }: { list: KeysetList<Row> }): ReactElement | null {
  const say = useText();
  const { number } = useFormats();
  if (!list.next && !list.previous) return null;
  return (
    <Flex tag="nav" aria-label={say('table.pages')} justifyContent="flex-end" gap={2} padding={2}>
      <IconButton label={say('table.previous')} variant="ghost" disabled={!list.previous} onClick={() => list.previous?.()}>
        <ChevronLeft data-turns />
      </IconButton>
      <Typography variant="pi" aria-live="polite">
        {say('table.page', { page: number(list.page) })}
      </Typography>
      <IconButton label={say('table.next')} variant="ghost" disabled={!list.next} onClick={() => list.next?.()}>
        <ChevronRight data-turns />
      </IconButton>
    </Flex>
  );
}
