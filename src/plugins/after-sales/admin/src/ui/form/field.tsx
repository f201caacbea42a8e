import { Field as Frame, Textarea, SingleSelect, SingleSelectOption, Toggle, Typography, VisuallyHidden } from '@strapi/design-system';
import { useId, type ChangeEvent, type ReactElement, type ReactNode } from 'react';

import { useText } from '../../kernel/text';

export interface FieldProps<Value> {
  /** The path in the body, so that a refusal finds its field. */
  name: string;
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  problem?: string;
  hint?: ReactNode;
  /** The place tells the eye what it is (a column, a line); only screen readers need the words. */
  labelHidden?: boolean;
  required?: boolean;
  disabled?: boolean;
}

/** Label above, hint below, and the refusal in the place of the hint. */
export function Labelled({ name, label, labelHidden, problem, hint, required, children }: Omit<FieldProps<unknown>, 'value' | 'onChange'> & { children: ReactNode }): ReactElement {
  return (
    <Frame.Root name={name} id={useId()} error={problem} hint={hint} required={required}>
      {labelHidden ? (
        <VisuallyHidden>
          <Frame.Label>{label}</Frame.Label>
        </VisuallyHidden>
      ) : (
        <Frame.Label>{label}</Frame.Label>
      )}
      {children}
      <Frame.Error />
      {!problem && <Frame.Hint />}
    </Frame.Root>
  );
}

interface TextFieldProps extends FieldProps<string> {
  /** Codes, serials, addresses: read from left to right in every language. */
  ltr?: boolean;
  maxLength?: number;
  autoFocus?: boolean;
  placeholder?: string;
}

export function TextField({ value, onChange, ltr, disabled, maxLength, autoFocus, placeholder, ...frame }: TextFieldProps): ReactElement {
  return (
    <Labelled {...frame}>
      <Frame.Input
        value={value}
        disabled={disabled}
        maxLength={maxLength}
        autoFocus={autoFocus}
        placeholder={placeholder}
        autoComplete="off"
        dir={ltr ? 'ltr' : undefined}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
    </Labelled>
  );
}

export function AreaField({ value, onChange, disabled, ...frame }: FieldProps<string>): ReactElement {
  return (
    <Labelled {...frame}>
      <Textarea value={value} disabled={disabled} onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)} />
    </Labelled>
  );
}

interface ChoiceFieldProps extends FieldProps<string> {
  options: readonly { value: string; label: string }[];
  placeholder?: string;
}

export function ChoiceField({ value, onChange, options, placeholder, disabled, ...frame }: ChoiceFieldProps): ReactElement {
  const say = useText();
  return (
    <Labelled {...frame}>
      <SingleSelect value={value || null} disabled={disabled} placeholder={placeholder} onChange={(next: string | number) => onChange(String(next))} onClear={frame.required ? undefined : () => onChange('')} clearLabel={say('action.clear')}>
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Labelled>
  );
}

export function SwitchField({ value, onChange, disabled, ...frame }: FieldProps<boolean>): ReactElement {
  const say = useText();
  return (
    <Labelled {...frame}>
      <Toggle checked={value} disabled={disabled} onLabel={say('form.on')} offLabel={say('form.off')} onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.checked)} />
    </Labelled>
  );
}

/** A value that is read and not changed, in the place where its field would stand. */
export function ReadOnly({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {label}
      </Typography>
      <Typography tag="p">{children}</Typography>
    </div>
  );
}
