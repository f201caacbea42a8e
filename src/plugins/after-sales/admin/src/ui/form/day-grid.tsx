import { GregorianCalendar, parseDate, toCalendar, type CalendarDate, type DateValue } from '@internationalized/date';
import { Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useContext, useState, type ReactElement } from 'react';
import { Button, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, CalendarStateContext, I18nProvider } from 'react-aria-components';
import { styled } from 'styled-components';

import { addDays, namesOf, type Day } from '../../../../shared/calendar';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';

const TAGS = { fa: 'fa-IR', en: 'en-GB', es: 'es-ES' } as const;
const CALENDARS = { persian: 'persian', gregorian: 'gregory' } as const;

const Frame = styled.div`
  padding: 1.2rem;

  header {
    align-items: center;
    display: flex;
    justify-content: space-between;
    padding-block-end: 0.8rem;
  }

  button {
    background: none;
    border: 0;
    border-radius: 4px;
    color: ${({ theme }) => theme.colors.neutral800};
    cursor: pointer;
    font: inherit;
    padding: 0.6rem;
  }

  table {
    border-collapse: collapse;
  }

  th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    padding: 0.4rem;
  }

  td > div {
    block-size: 3.2rem;
    border-radius: 4px;
    color: ${({ theme }) => theme.colors.neutral800};
    cursor: pointer;
    display: grid;
    font-size: 1.4rem;
    inline-size: 3.2rem;
    place-items: center;
  }

  td > div[data-hovered] {
    background: ${({ theme }) => theme.colors.primary100};
  }

  td > div[data-outside-month] {
    visibility: hidden;
  }

  td > div[data-today] {
    font-weight: 700;
    text-decoration: underline;
  }

  td > div[data-selected] {
    background: ${({ theme }) => theme.colors.buttonPrimary600};
    color: ${({ theme }) => theme.colors.buttonNeutral0};
  }

  :focus-visible,
  [data-focus-visible] {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

interface DayGridProps {
  value: Day | null;
  onPick: (day: Day) => void;
}

/** A month to pick a day from, in the calendar of the panel's language; arrows, PageUp and PageDown walk through it. */
export function DayGrid({ value, onPick }: DayGridProps): ReactElement {
  const say = useText();
  const { language, calendar, today } = useFormats();
  const [focused, setFocused] = useState<DateValue>(() => parseDate(value ?? today()));
  // The library counts months in the calendar of this tag; days go in and out as plain ISO days.
  return (
    <I18nProvider locale={`${TAGS[language]}-u-ca-${CALENDARS[calendar]}`}>
      <Calendar aria-label={say('day.pick')} autoFocus value={value ? parseDate(value) : null} focusedValue={focused} onFocusChange={setFocused} onChange={(date) => onPick(isoOf(date))}>
        <Frame>
          <header>
            <Button slot="previous" aria-label={say('day.month-before')}>
              <ChevronLeft data-turns aria-hidden />
            </Button>
            <Heading />
            <Button slot="next" aria-label={say('day.month-after')}>
              <ChevronRight data-turns aria-hidden />
            </Button>
          </header>
          <CalendarGrid weekdayStyle="narrow">
            <CalendarGridHeader>{(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
            <CalendarGridBody>{(date) => <Cell date={date} />}</CalendarGridBody>
          </CalendarGrid>
          <button type="button" onClick={() => onPick(today())}>
            {say('day.today')}
          </button>
          <button type="button" onClick={() => onPick(addDays(today(), 1))}>
            {say('day.tomorrow')}
          </button>
        </Frame>
      </Calendar>
    </I18nProvider>
  );
}

/** The library's own name for a day is English in Persian («…, selected»). */
function Cell({ date }: { date: CalendarDate }): ReactElement {
  const say = useText();
  const { day } = useFormats();
  const name = day(isoOf(toCalendar(date, new GregorianCalendar())), 'long');
  return <CalendarCell date={date} render={(dom, { isSelected }) => <div {...dom} aria-label={isSelected ? say('day.chosen', { day: name }) : name} />} />;
}

/** The value comes back in the calendar that it went in with, the Gregorian one. */
const isoOf = (date: DateValue): Day => date.toString().slice(0, 10);

/** «اردیبهشت ۱۴۰۴»: the library would say the year first. */
function Heading(): ReactElement {
  const { language, calendar, number } = useFormats();
  const state = useContext(CalendarStateContext);
  if (!state) return <span />;
  // The month on show is counted in the calendar of the tag.
  const { year, month } = state.visibleRange.start;
  return (
    <Typography fontWeight="semiBold" aria-live="polite">
      {namesOf(language, calendar).months[month - 1]} {number(year).replace(/[,.٬\s]/g, '')}
    </Typography>
  );
}
