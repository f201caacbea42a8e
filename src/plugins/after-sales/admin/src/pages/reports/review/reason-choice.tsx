import { Field, Radio } from '@strapi/design-system';
import { useEffect, useState, type ReactElement } from 'react';

import type { JobReason } from '../../../../../shared/api/job-statuses';
import { useApi } from '../../../kernel/api';
import { useFormats } from '../../../kernel/formats';
import { useText } from '../../../kernel/text';
import { labelOf } from '../../../ui';

export type Reason = Pick<JobReason, 'code' | 'labels'>;

/** The reasons of a list, asked for once per page. */
export function useReasons(kind: 'report-cut' | 'report-return'): readonly Reason[] {
  const api = useApi();
  const [reasons, setReasons] = useState<readonly Reason[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    api.get<{ items: Reason[] }>('/job-reasons', { kind }, { signal: stop.signal }).then(
      ({ items }) => setReasons(items),
      // Without the list the reason is said in own words.
      () => undefined,
    );
    return () => stop.abort();
  }, [api, kind]);
  return reasons;
}

interface ReasonChoiceProps {
  name: string;
  reasons: readonly Reason[];
  value: string;
  problem?: string;
  onChange: (code: string) => void;
}

/** All reasons in sight at once: one arrow or one click chooses. */
export function ReasonChoice({ name, reasons, value, problem, onChange }: ReasonChoiceProps): ReactElement | null {
  const say = useText();
  const { language } = useFormats();
  if (reasons.length === 0) return null;
  return (
    <Field.Root name={name} error={problem}>
      <Field.Label>{say('jobs.field.reason')}</Field.Label>
      <Radio.Group value={value} onValueChange={onChange} aria-label={say('jobs.field.reason')}>
        {reasons.map((reason) => (
          <Radio.Item key={reason.code} value={reason.code}>
            {labelOf(reason, language)}
          </Radio.Item>
        ))}
      </Radio.Group>
      <Field.Error />
    </Field.Root>
  );
}
