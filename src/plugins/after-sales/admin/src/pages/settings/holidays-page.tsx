import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight, Plus, Trash } from '@strapi/icons';
import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';

import { addDays, dayFromFields, fieldsOf, type Day } from '../../../../shared/calendar';
import type { HolidayAnswer } from '../../../../shared/api/service-time';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { Problem } from '../../kernel/problem';
import { useText } from '../../kernel/text';
import { Allowed, Confirm, DataTable, labelOf, Page, type Column, type KeysetList } from '../../ui';
import { useNames } from '../codings/use-names';
import { Frame } from '../frame';
import { Closures } from './closures';
import { HolidayPanel } from './holiday-panel';
import { useSaved } from './use-saved';

export default function HolidaysPage(): ReactElement {
  return (
    <Frame>
      <Holidays />
    </Frame>
  );
}

/** A holiday of one province; a list that stays the same, so that it is read once. */
const PROVINCES = ['provinces'];

const keyOf = ({ id }: HolidayAnswer): string => id;

/** The days of a year on which nobody works, in the calendar that the reader counts in. */
function Holidays(): ReactElement {
  const say = useText();
  const may = useMay();
  const api = useApi();
  const { calendar, today, language, figures, day } = useFormats();
  const { tell, saved } = useSaved();
  const [year, setYear] = useState(() => fieldsOf(today(), calendar).year);
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<HolidayAnswer>();
  // Another language may count the years differently.
  useEffect(() => setYear(fieldsOf(today(), calendar).year), [calendar, today]);
  const list = useHolidays(dayFromFields(year, 1, 1, calendar) ?? today(), addDays(dayFromFields(year + 1, 1, 1, calendar) ?? today(), -1));
  const columns = useColumns(may('holidays.remove') ? setLeaving : undefined);
  const nameOf = (holiday: HolidayAnswer): string => labelOf({ labels: holiday.labels, code: '' }, language);
  return (
    <Page
      title={say('settings.holidays')}
      subtitle={say('settings.holidays-about')}
      primary={
        <Allowed route="holidays.add">
          <Button startIcon={<Plus />} onClick={() => setAdding(true)}>
            {say('settings.holiday.add')}
          </Button>
        </Allowed>
      }
    >
      {saved}
      <Flex gap={2} paddingBottom={4} alignItems="center">
        <IconButton label={say('settings.year-before')} variant="tertiary" onClick={() => setYear(year - 1)}>
          <ChevronLeft data-turns />
        </IconButton>
        <Typography variant="delta" tag="h2" aria-live="polite">
          {say('settings.year', { year: figures(year) })}
        </Typography>
        <IconButton label={say('settings.year-after')} variant="tertiary" onClick={() => setYear(year + 1)}>
          <ChevronRight data-turns />
        </IconButton>
      </Flex>
      <DataTable label={say('settings.holidays')} list={list} columns={columns} keyOf={keyOf} empty={{ title: say('settings.holiday.none'), hint: say('settings.holiday.none-hint') }} />
      {may('closures.list') && <Closures />}
      {adding && (
        <HolidayPanel
          onAdded={() => {
            setAdding(false);
            tell(say('settings.holiday.added'));
            list.reload();
          }}
          onClose={() => setAdding(false)}
        />
      )}
      <Confirm
        open={leaving !== undefined}
        title={say('settings.holiday.remove-title', { name: leaving ? nameOf(leaving) : '' })}
        consequence={say('settings.holiday.remove-consequence', { day: day(leaving?.day, 'long') })}
        verb={say('settings.holiday.remove-verb')}
        dangerous
        onConfirm={() => api.del(`/holidays/${leaving?.id}`).then(list.reload)}
        onClose={() => setLeaving(undefined)}
      />
    </Page>
  );
}

/** A year's holidays in the form of a list of one page. */
function useHolidays(from: Day, to: Day): KeysetList<HolidayAnswer> {
  const api = useApi();
  const [answer, setAnswer] = useState<{ rows: readonly HolidayAnswer[]; problem?: Problem; of?: string }>({ rows: [] });
  const [round, setRound] = useState(0);
  const wanted = `${from} ${to} ${round}`;
  useEffect(() => {
    const stop = new AbortController();
    api.get<{ items: HolidayAnswer[] }>('/holidays', { from, to }, { signal: stop.signal }).then(
      ({ items }) => setAnswer({ rows: items, of: wanted }),
      (error: unknown) => {
        if (error instanceof Problem) setAnswer({ rows: [], problem: error, of: wanted });
      },
    );
    return () => stop.abort();
  }, [api, from, to, wanted]);
  const reload = useCallback(() => setRound((n) => n + 1), []);
  return { state: answer.of !== wanted ? 'loading' : answer.problem ? 'failed' : 'ready', rows: answer.rows, problem: answer.problem, page: 1, reload, replace: () => undefined };
}

function useColumns(onRemove: ((holiday: HolidayAnswer) => void) | undefined): readonly Column<HolidayAnswer>[] {
  const say = useText();
  const { day, language } = useFormats();
  const { nameOf } = useNames(PROVINCES);
  return useMemo(() => {
    const columns: Column<HolidayAnswer>[] = [
      { id: 'day', title: say('settings.holiday.day'), cell: (holiday) => day(holiday.day, 'long') },
      { id: 'label', title: say('settings.holiday.label'), cell: ({ labels, kind }) => <bdi>{kind === 'working-day' ? say('settings.holiday.working-day') : labelOf({ labels, code: '' }, language)}</bdi> },
      { id: 'place', title: say('settings.holiday.place'), cell: ({ scope, code }) => <bdi>{scope === 'company' || code === null ? say('settings.place.company') : scope === 'province' ? nameOf('provinces', code) : code}</bdi> },
    ];
    if (onRemove) {
      columns.push({
        id: 'remove',
        title: '',
        width: '5rem',
        cell: (holiday) => (
          <IconButton label={say('settings.holiday.remove', { day: day(holiday.day, 'long') })} variant="ghost" onClick={() => onRemove(holiday)}>
            <Trash />
          </IconButton>
        ),
      });
    }
    return columns;
  }, [say, day, language, nameOf, onRemove]);
}
