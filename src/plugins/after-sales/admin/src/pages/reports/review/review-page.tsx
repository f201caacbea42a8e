import { Box, Flex, LinkButton } from '@strapi/design-system';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router-dom';

import type { ReportListLine } from '../../../../../shared/api/invoices';
import type { ReviewAnswer } from '../../../../../shared/api/report-review';
import { useApi } from '../../../kernel/api';
import { Problem } from '../../../kernel/problem';
import { useText } from '../../../kernel/text';
import { Allowed, Alert, Failed, Page, PaperButton, Skeleton } from '../../../ui';
import { ReportBadge } from '../report-badge';
import { isView, nextAfter, reportPath, reportsPath, waitingOf, type View } from '../views';
import { Review } from './review';

/** One report on a page of its own. What was said about the last one stands above the next. */
export function ReviewPage({ id }: { id: string }): ReactElement {
  const api = useApi();
  const say = useText();
  const [review, setReview] = useState<ReviewAnswer>();
  const [problem, setProblem] = useState<Problem>();
  const told = (useLocation().state as { told?: string } | null)?.told;
  const asked = useSearchParams()[0].get('from') ?? undefined;
  const view: View = isView(asked) ? asked : 'to-approve';
  const load = useCallback(
    (signal?: AbortSignal): void => {
      setProblem(undefined);
      api.get<ReviewAnswer>(`/reports/${id}/review`, {}, { signal }).then(setReview, (error: unknown) => error instanceof Problem && setProblem(error));
    },
    [api, id],
  );
  useEffect(() => {
    const stop = new AbortController();
    load(stop.signal);
    return () => stop.abort();
  }, [load]);
  const toNext = useNext(view);
  const report = review?.report;
  return (
    <Page
      title={report ? say('review.title', { number: `\u2066${report.number}\u2069` }) : say('reports.title')}
      subtitle={
        report && (
          <>
            {say(`reports.kind.${report.kind}`)} · <bdi>{report.agent?.name ?? say('review.own-technician')}</bdi> · {say('reports.job')} <bdi dir="ltr">{report.job.number}</bdi>
          </>
        )
      }
      actions={
        <>
          {report && <ReportBadge state={report.state} />}
          {report && <Allowed route="reports.print"><PaperButton path={`/reports/${id}/print`}>{say('print.report')}</PaperButton></Allowed>}
          <LinkButton tag={Link} to={reportsPath(view)} variant="tertiary" size="S">
            {say('review.to-list')}
          </LinkButton>
        </>
      }
    >
      {told && (
        <Box paddingBottom={4}>
          <Alert tone="good">{told}</Alert>
        </Box>
      )}
      {problem && <Failed problem={problem} onRetry={() => load()} />}
      {!review && !problem && (
        <Flex direction="column" alignItems="stretch" gap={4} aria-busy="true">
          <Skeleton $width="40%" />
          <Skeleton $width="100%" />
          <Skeleton $width="100%" />
        </Flex>
      )}
      {review && <Review key={`${review.report.id}/${review.report.state}`} review={review} onNext={(words) => toNext(review.report, words)} onReload={() => load()} />}
    </Page>
  );
}

/** Leads to the next report of the list that still waits, or to the list when none does. */
function useNext(view: View): (here: { id: string; submittedAt: string }, told?: string) => void {
  const api = useApi();
  const go = useNavigate();
  return useCallback(
    (here, told) => {
      const state = told === undefined ? undefined : { told };
      api.get<{ items: ReportListLine[] }>('/reports', waitingOf(view)).then(
        ({ items }) => {
          const next = nextAfter(items, here);
          go(next ? reportPath(next, view) : reportsPath(view), { state });
        },
        () => go(reportsPath(view), { state }),
      );
    },
    [api, go, view],
  );
}
