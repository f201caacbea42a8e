import { useField } from '@strapi/strapi/admin';
import { forwardRef, type ReactNode } from 'react';

import { DateTimeField } from '../ui/form/date-time-field';
import { DayField } from '../ui/form/day-field';

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

/** In place of Strapi's own, which shows a Gregorian month under Jalali figures in Persian. The stored day is the same. */
export const DayInput = forwardRef<HTMLDivElement, StrapiInput>(function DayInput(props, ref) {
  const field = useField<string | null>(props.name);
  return (
    <div ref={ref}>
      <DayField {...shared(props, field.error)} value={field.value ?? null} onChange={(day) => field.onChange(props.name, day)} />
    </div>
  );
});

export const DateTimeInput = forwardRef<HTMLDivElement, StrapiInput>(function DateTimeInput(props, ref) {
  const field = useField<string | null>(props.name);
  return (
    <div ref={ref}>
      <DateTimeField {...shared(props, field.error)} value={field.value ?? null} onChange={(instant) => field.onChange(props.name, instant)} />
    </div>
  );
});
