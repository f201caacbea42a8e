import { useField } from '@strapi/strapi/admin';
import { forwardRef, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';

import { isDay } from '../../../shared/calendar';
import { CompanyProvider, OwnClock } from '../kernel/company';
import { useMay } from '../kernel/may';
import type { Problem } from '../kernel/problem';
import { useText } from '../kernel/text';
import { DateTimeField } from '../ui/form/date-time-field';
import { DayField } from '../ui/form/day-field';
import { TextField } from '../ui/form/field';

/** What Strapi's forms hand to an input of a content type's field. */
interface StrapiInput {
  name: string;
  label?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

const shared = ({ name, label, hint, required, disabled }: StrapiInput, problem: string | undefined) => ({
  name,
  label: typeof label === 'string' ? label : name,
  hint,
  required,
  disabled,
  problem,
});

/**
 * Strapi's forms know values and nothing of the text in a field. What can't be read is therefore handed to them as it is,
 * behind a sign with which no day begins: the form is changed then, asks before it is left, and the server refuses it,
 * instead of storing the day that stood there before.
 */
const UNREAD = '?';
const unread = (text: string): string => `${UNREAD} ${text}`;

interface Stored {
  /** Another one for an input that must begin anew: what was typed in it has been discarded. */
  round: number;
  problem: string | undefined;
  input: {
    value: string | null;
    onChange: (value: string | null) => void;
    onUnreadable: (text: string) => void;
  };
}

function useStored(name: string, isValue: (value: string) => boolean): Stored {
  const say = useText();
  const field = useField<string | null>(name);
  const readable = !field.value || isValue(field.value);
  const [round, setRound] = useState(0);
  // The text stands in this input, which says itself what is wrong with it; after it was left for another page of the form it doesn't.
  const here = useRef(false);
  const last = useRef<string | null>(null);
  if (readable) last.current = field.value ?? null;
  useEffect(() => {
    if (!readable || !here.current) return;
    here.current = false;
    setRound((known) => known + 1);
  }, [readable]);
  return {
    round,
    problem: readable ? field.error : here.current ? undefined : say('day.unreadable'),
    input: {
      value: last.current,
      onChange: (value) => {
        here.current = false;
        field.onChange(name, value);
      },
      onUnreadable: (text) => {
        here.current = true;
        field.onChange(name, unread(text));
      },
    },
  };
}

/** In place of Strapi's own, which shows a Gregorian month under Jalali figures in Persian. The stored day is the same. */
export const DayInput = forwardRef<HTMLDivElement, StrapiInput>(function DayInput(props, ref) {
  return (
    <div ref={ref}>
      <OfCompany {...props}>
        <Day {...props} />
      </OfCompany>
    </div>
  );
});

export const DateTimeInput = forwardRef<HTMLDivElement, StrapiInput>(function DateTimeInput(props, ref) {
  return (
    <div ref={ref}>
      <OfCompany {...props}>
        <Instant {...props} />
      </OfCompany>
    </div>
  );
});

function Day(props: StrapiInput): ReactElement {
  const { round, problem, input } = useStored(props.name, isDay);
  return <DayField key={round} {...shared(props, problem)} {...input} />;
}

function Instant(props: StrapiInput): ReactElement {
  const { round, problem, input } = useStored(props.name, isInstant);
  return <DateTimeField key={round} {...shared(props, problem)} {...input} />;
}

/** As Strapi's server writes it; a sentence isn't one, whatever a browser makes of it. */
const isInstant = (value: string): boolean => /^\d{4}-/.test(value) && !Number.isNaN(Date.parse(value));

/** An instant is stored by the company's clock: until it is known nothing can be typed, and why it isn't known stands there. */
function OfCompany({ children, ...input }: StrapiInput & { children: ReactNode }): ReactElement {
  const may = useMay();
  if (!may('company.show')) return <OwnClock>{children}</OwnClock>;
  return <CompanyProvider otherwise={(problem) => <Waiting {...input} problem={problem} />}>{children}</CompanyProvider>;
}

const Waiting = ({ problem, ...input }: StrapiInput & { problem: Problem | undefined }): ReactElement => <TextField {...shared(input, problem?.message)} value="" onChange={() => undefined} disabled />;
