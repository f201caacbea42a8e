import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import type { ReactElement, ReactNode } from 'react';

import type { ReviewAnswer } from '../../../../../shared/api/report-review';
import { useFormats } from '../../../kernel/formats';
import { useText } from '../../../kernel/text';
import { Alert, Ltr, ReadOnly, StatusBadge, Timeline } from '../../../ui';
import { deviceInWords, useNames } from '../../codings/use-names';

const LISTS = ['product-categories', 'brands', 'cities', 'faults'] as const;

const Card = ({ title, children }: { title: string; children: ReactNode }): ReactElement => (
  <Box tag="section" aria-label={title} background="neutral0" hasRadius shadow="tableShadow" padding={4}>
    <Typography variant="sigma" tag="h2">
      {title}
    </Typography>
    <Box paddingTop={2}>{children}</Box>
  </Box>
);

/** Why the warranty covers the line that the keys are about, step by step. */
export function Why({ review, at }: { review: ReviewAnswer; at: number }): ReactElement {
  const say = useText();
  const { language } = useFormats();
  const ground = review.lines.find(({ position }) => position === at);
  return (
    <Card title={say('review.why')}>
      <div aria-live="polite">
        {ground?.says ? <Typography fontWeight="semiBold">{ground.says}</Typography> : <Typography textColor="neutral600">{say('review.not-asked')}</Typography>}
        <ol style={{ marginBlockStart: '0.8rem', paddingInlineStart: '1.8rem', listStyle: language === 'fa' ? 'persian' : 'decimal' }}>
          {ground?.trace.map((step, n) => (
            <Typography key={n} tag="li" variant="pi">
              {step}
            </Typography>
          ))}
        </ol>
      </div>
    </Card>
  );
}

/** The job around the report: whose device, what was wrong, when somebody came, and what was promised. */
export function JobFacts({ review }: { review: ReviewAnswer }): ReactElement {
  const say = useText();
  const { dateTime, day } = useFormats();
  const names = useNames(LISTS);
  const { job, customer, device, region, technician, report, foundFaults, clocks } = review;
  const told = job.faults.map(({ told: words, code }) => words ?? (code && names.nameOf('faults', code))).join('، ');
  const fields: [string, ReactNode][] = [
    [say('jobs.customer'), <bdi key="c">{[customer.name, region.city && names.nameOf('cities', region.city)].filter(Boolean).join('، ')}</bdi>],
    [say('jobs.device'), <bdi key="d">{deviceInWords(device, names) || '—'}</bdi>],
    [say('review.serial'), <Ltr key="s">{device.serial ?? '—'}</Ltr>],
    [say('jobs.faults'), <bdi key="f">{told || '—'}</bdi>],
    [say('review.found-faults'), <bdi key="o">{foundFaults.map((code) => names.nameOf('faults', code)).join('، ') || '—'}</bdi>],
    [say('jobs.technician'), <bdi key="t">{technician?.name ?? '—'}</bdi>],
    [say('review.opened'), dateTime(job.openedAt)],
    [say('review.started'), job.startedAt ? dateTime(job.startedAt) : <StatusBadge key="n" tone="warning">{say('review.no-visit')}</StatusBadge>],
    [say('reports.service-day'), day(report.serviceDay)],
    [say('review.closed'), dateTime(job.closedAt)],
    [say('review.result'), job.result ? say(`jobs.result.${job.result}`) : '—'],
    ...clocks.map(({ measure, kept }): [string, ReactNode] => [
      say('review.promise', { measure: say(`jobs.measure.${measure}`) }),
      kept === null ? '—' : <StatusBadge key={measure} tone={kept ? 'good' : 'bad'}>{say(kept ? 'review.kept' : 'review.broken')}</StatusBadge>,
    ]),
  ];
  return (
    <Card title={say('review.job')}>
      <Grid.Root gap={3}>
        {fields.map(([label, value]) => (
          <Grid.Item key={label} col={6} s={12} xs={12} direction="column" alignItems="flex-start">
            <ReadOnly label={label}>{value}</ReadOnly>
          </Grid.Item>
        ))}
      </Grid.Root>
    </Card>
  );
}

/** What must be seen before anything is approved: the same device again, a report that came back, no visit. */
export function Warnings({ review }: { review: ReviewAnswer }): ReactElement | null {
  const say = useText();
  const { number } = useFormats();
  const { earlier, sentBefore, own, report } = review;
  if (earlier.length === 0 && sentBefore.length === 0 && !own) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {own && report.state === 'submitted' && <Alert tone="warning">{say('review.own')}</Alert>}
      {earlier.length > 0 && <Alert tone="warning">{say('review.repeat', { count: number(earlier.length) })}</Alert>}
      {sentBefore.map(({ id, number: told, returnReason }) => (
        <Alert key={id} tone="warning">
          {say('review.sent-before', { number: `\u2066${told}\u2069`, reason: returnReason ?? '—' })}
        </Alert>
      ))}
    </Flex>
  );
}

/** What was done to the device within the year before, and what was written about this job. */
export function History({ review }: { review: ReviewAnswer }): ReactElement | null {
  const say = useText();
  const { earlier, notes, report } = review;
  const note = report.note ? [{ id: 'report', at: report.submittedAt, what: report.note, who: say('review.report-note') }] : [];
  const said = [...note, ...notes.map(({ at, by, text }, n) => ({ id: `${at}-${n}`, at, what: text, who: by === 'agent' ? say('jobs.agent') : say('review.office') }))];
  const repairs = earlier.map(({ job, closedAt, work, parts, result }) => ({
    id: job.id,
    at: closedAt,
    what: [...work, ...parts].join('، ') || (result ? say(`jobs.result.${result}`) : '—'),
    who: `\u2066${job.number}\u2069`,
  }));
  return (
    <>
      {repairs.length > 0 && (
        <Card title={say('review.earlier')}>
          <Timeline label={say('review.earlier')} entries={repairs} />
        </Card>
      )}
      {said.length > 0 && (
        <Card title={say('jobs.notes')}>
          <Timeline label={say('jobs.notes')} entries={said} />
        </Card>
      )}
    </>
  );
}
