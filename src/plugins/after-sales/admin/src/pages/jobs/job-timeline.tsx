import { Box, Button, Typography } from '@strapi/design-system';
import { useEffect, useState, type ReactElement } from 'react';

import type { TimelineAnswer } from '../../../../shared/api/contacts';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useText, type TextId } from '../../kernel/text';
import { isText } from '../../kernel/text-id';
import { Timeline } from '../../ui';
import { sentenceOf } from './step-words';

type Step = TimelineAnswer['items'][number];

interface JobTimelineProps {
  jobId: string;
  /** Another number after each step that is taken: the timeline is read anew. */
  round: number;
}

/** Everything that happened to a job, newest first; nothing is shown when it can't be read, the job itself is there. */
export function JobTimeline({ jobId, round }: JobTimelineProps): ReactElement | null {
  const api = useApi();
  const say = useText();
  const inWords = useStepInWords();
  const [{ items, next }, setPage] = useState<TimelineAnswer>({ items: [], next: null });
  useEffect(() => {
    const stop = new AbortController();
    api.get<TimelineAnswer>(`/jobs/${jobId}/timeline`, {}, { signal: stop.signal }).then(setPage, () => undefined);
    return () => stop.abort();
  }, [api, jobId, round]);
  const older = (): void => void api.get<TimelineAnswer>(`/jobs/${jobId}/timeline`, { after: next ?? undefined }).then((page) => setPage({ items: [...items, ...page.items], next: page.next }), () => undefined);
  if (items.length === 0) return null;
  return (
    <Box tag="section" paddingTop={5}>
      <Box paddingBottom={3}>
        <Typography variant="sigma" tag="h3">
          {say('jobs.timeline')}
        </Typography>
      </Box>
      <Timeline label={say('jobs.timeline')} entries={items.map((step) => ({ id: step.id, at: step.at, ...inWords(step) }))} />
      {next && (
        <Button variant="tertiary" size="S" onClick={older}>
          {say('jobs.timeline-more')}
        </Button>
      )}
    </Box>
  );
}

/** Names that people have typed keep their own direction inside a sentence. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** A step as staff say it; one that has no words yet is told by the stages that it led from and to. */
function useStepInWords(): (step: Step) => { what: string; who: string; why?: string } {
  const say = useText();
  const { dateTime } = useFormats();
  const stage = (name: string | null): string => (name && isText(`stage.${name}`) ? say(`stage.${name}` as TextId) : (name ?? '—'));
  return ({ event, from, to, by, agent, technician, appointment, measure, due, reason, note }) => {
    const sentence = sentenceOf(event, to);
    const values = {
      who: isolated([agent, technician].filter(Boolean).join('، ') || '—'),
      when: appointment ? `${dateTime(appointment.from)} – ${dateTime(appointment.to)}` : '—',
      measure: measure && isText(`jobs.measure.${measure}`) ? say(`jobs.measure.${measure}` as TextId) : '—',
      due: due ? dateTime(due) : '—',
    };
    const kind = `timeline.by.${by.kind}`;
    return {
      what: sentence ? say(sentence, values) : say('timeline.other', { from: stage(from), to: stage(to) }),
      who: by.name ?? (isText(kind) ? say(kind) : by.kind),
      why: [reason, note].filter(Boolean).join(' — ') || undefined,
    };
  };
}
