import { Button, Flex } from '@strapi/design-system';
import type { ReactElement } from 'react';
import { Link } from 'react-router-dom';

import type { CheckLine, ExplainedAnswer } from '../../../../shared/api/daily-check';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { AreaField, Form, Ltr, ReadOnly, SidePanel, useForm } from '../../ui';
import { reportPath } from './views';

interface ExplainPanelProps {
  line: CheckLine;
  title: string;
  onDone: () => void;
  onClose: () => void;
}

/** One line of the daily check: what it is about, and why it is in order all the same. */
export function ExplainPanel({ line, title, onDone, onClose }: ExplainPanelProps): ReactElement {
  const api = useApi();
  const say = useText();
  const may = useMay();
  const { dateTime } = useFormats();
  const form = useForm<{ note: string }, ExplainedAnswer>({
    first: { note: line.explanation?.note ?? '' },
    paths: ['note'],
    send: ({ note }, key) => api.post(`/daily-check/${line.kind}/${line.id}/explain`, { note }, { key }),
    onDone,
  });
  return (
    <SidePanel title={title} label={title} onClose={onClose}>
      <Flex direction="column" alignItems="stretch" gap={3} paddingBottom={5}>
        <ReadOnly label={say('check.at')}>{dateTime(line.at)}</ReadOnly>
        {line.job && (
          <ReadOnly label={say('reports.job')}>
            <Ltr>{line.job.number}</Ltr>
          </ReadOnly>
        )}
        {line.report && (
          <ReadOnly label={say('reports.number')}>
            {may('reports.review') ? (
              <Link to={reportPath(line.report.id, 'all')}>
                <Ltr>{line.report.number}</Ltr>
              </Link>
            ) : (
              <Ltr>{line.report.number}</Ltr>
            )}
          </ReadOnly>
        )}
        <ReadOnly label={say('jobs.customer')}>
          <bdi>{line.customer?.name ?? '—'}</bdi>
        </ReadOnly>
        <ReadOnly label={say('jobs.agent')}>
          <bdi>{line.agent ?? '—'}</bdi>
        </ReadOnly>
      </Flex>
      <Form label={say('check.explain')} general={form.general} problemsOf={form.problems} onSubmit={() => void form.submit()}>
        <AreaField name="note" label={say('check.note')} hint={say('check.note-hint')} value={form.values.note} problem={form.problemAt('note')} onChange={(note) => form.set('note', note)} required />
        <Flex gap={2}>
          <Button type="submit" loading={form.busy}>
            {say('check.explain')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {say('action.cancel')}
          </Button>
        </Flex>
      </Form>
    </SidePanel>
  );
}
