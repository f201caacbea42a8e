import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactElement, ReactNode } from 'react';

import type { DayReport, DayVisit } from '../../../../shared/api/day-reports';
import { useFormats } from '../../kernel/formats';
import { useText } from '../../kernel/text';
import { Alert, Ltr, ReadOnly, StageBadge, StatusBadge, type Tone } from '../../ui';
import { deviceInWords, NAMED, useNames, type Names } from '../codings/use-names';
import { Title } from './typed-fields';
import { useReasons } from './use-reasons';

type Signed = Pick<DayReport, 'sent' | 'returned' | 'countersigned'>;

/** Who signed, who gave it back and why, who countersigned. */
export function Signatures({ report: { sent, returned, countersigned } }: { report: Signed }): ReactElement | null {
  const say = useText();
  const { dateTime } = useFormats();
  const who = (signature: { name: string | null; at: string }): ReactElement => (
    <>
      <bdi>{signature.name ?? say('day-reports.somebody')}</bdi> · {dateTime(signature.at)}
    </>
  );
  if (!sent) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {returned && (
        <Alert tone="bad">
          <bdi>{say('day-reports.returned-because', { reason: returned.reason })}</bdi> ({who(returned)})
        </Alert>
      )}
      <ReadOnly label={say('day-reports.signed-by')}>{who(sent)}</ReadOnly>
      {countersigned && <ReadOnly label={say('day-reports.countersigned-by')}>{who(countersigned)}</ReadOnly>}
    </Flex>
  );
}

const TONES: Readonly<Record<DayVisit['outcome'], Tone>> = { done: 'good', 'not-possible': 'bad', 'waiting-part': 'warning', 'waiting-customer': 'warning', open: 'info', taken: 'neutral' };

/** «۳:۰۵» of 185 minutes. */
export function useDuration(): (minutes: number) => string {
  const say = useText();
  const { number } = useFormats();
  return (minutes) => (minutes < 60 ? say('day-reports.minutes', { minutes: number(minutes) }) : say('day-reports.hours', { hours: number(Math.floor(minutes / 60)), minutes: number(minutes % 60) }));
}

/** What the program knows of the day by itself. */
export function DayFacts({ report: { drafted, after } }: { report: DayReport }): ReactElement {
  const say = useText();
  const names = useNames(NAMED);
  const { time } = useFormats();
  const duration = useDuration();
  const reasonOf = useReasons();
  const { firstAt, lastAt, visits, notVisited, reports } = drafted;
  return (
    <section aria-label={say('day-reports.drafted')}>
      <Title>{say('day-reports.drafted')}</Title>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <ReadOnly label={say('day-reports.worked')}>
          {firstAt && lastAt ? `${time(firstAt)} ${say('reception.to')} ${time(lastAt)} — ${duration(drafted.minutes)}` : say('day-reports.nothing-happened')}
        </ReadOnly>
        {visits.length > 0 && <ReadOnly label={say('day-reports.at-work')}>{duration(drafted.minutesAtWork)}</ReadOnly>}
        {visits.map((visit) => (
          <Visit key={`${visit.job}/${visit.arrivedAt ?? visit.endedAt}`} visit={visit} names={names} reasonOf={reasonOf} />
        ))}
        {notVisited.map(({ job, number, device, appointment }) => (
          <Line key={job} number={number} what={deviceInWords(device, names)} badge={<StatusBadge tone="bad">{say('day-reports.not-visited')}</StatusBadge>}>
            {say('day-reports.appointment', { from: time(appointment.from), to: time(appointment.to) })}
          </Line>
        ))}
        {reports.length > 0 && (
          <ReadOnly label={say('day-reports.reports')}>
            {reports.map(({ id, number }) => (
              <Box key={id} tag="span" paddingInlineEnd={3}>
                <Ltr>{number}</Ltr>
              </Box>
            ))}
          </ReadOnly>
        )}
        {after.length > 0 && <After lines={after} />}
      </Flex>
    </section>
  );
}

/** What became known after the signature: it is told, and changes nothing of what was signed. */
function After({ lines }: { lines: DayReport['after'] }): ReactElement {
  const say = useText();
  const { time } = useFormats();
  return (
    <Box background="warning100" hasRadius padding={3} tag="section" aria-label={say('day-reports.after')}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {say('day-reports.after')}
      </Typography>
      {lines.map(({ job, number, at, to }) => (
        <Flex key={`${job}/${at}/${to}`} gap={2} paddingTop={2}>
          <Ltr>{number}</Ltr>
          <StageBadge stage={to} />
          <Typography>{time(at)}</Typography>
        </Flex>
      ))}
    </Box>
  );
}

function Visit({ visit, names, reasonOf }: { visit: DayVisit; names: Names; reasonOf: (code: string) => string }): ReactElement {
  const say = useText();
  const { time } = useFormats();
  const duration = useDuration();
  const { leftAt, arrivedAt, endedAt, minutes, outcome, result, reason } = visit;
  const moments = [leftAt && say('day-reports.left', { time: time(leftAt) }), arrivedAt && say('day-reports.arrived', { time: time(arrivedAt) }), endedAt && say('day-reports.ended', { time: time(endedAt) }), minutes !== null && duration(minutes)];
  const why = result ? say(`jobs.result.${result as 'fixed'}`) : reason && reasonOf(reason);
  return (
    <Line number={visit.number} what={deviceInWords(visit.device, names)} badge={<StatusBadge tone={TONES[outcome]}>{say(`day-reports.outcome.${outcome}`)}</StatusBadge>}>
      {moments.filter(Boolean).join(' · ')}
      {why && (
        <>
          {' — '}
          <bdi>{why}</bdi>
        </>
      )}
    </Line>
  );
}

const Line = ({ number, what, badge, children }: { number: string; what: string; badge: ReactElement; children: ReactNode }): ReactElement => (
  <Box borderColor="neutral200" hasRadius padding={3}>
    <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingBottom={1}>
      <Typography fontWeight="semiBold">
        <Ltr>{number}</Ltr> <bdi>{what}</bdi>
      </Typography>
      {badge}
    </Flex>
    <Typography tag="p" textColor="neutral600">
      {children}
    </Typography>
  </Box>
);
