import { Button, Flex, Typography } from '@strapi/design-system';
import { useState, type ReactElement } from 'react';

import type { AgentAnswer } from '../../../../shared/api/agents';
import type { PaperAnswer } from '../../../../shared/api/agent-papers';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Allowed, Failed, Ltr, PaperButton, Skeleton } from '../../ui';
import { Card } from '../settings/card';
import { AddPaper } from './add-paper';
import { EndPaper } from './end-paper';
import { Line, Lines } from './line';
import { PaperState } from './paper-state';
import { ScanPaper } from './scan-paper';
import { useLoaded } from './use-loaded';

/** What is kept of an agent: contract, licence, guarantee; until when, and the scan. */
export function PapersCard({ agent }: { agent: AgentAnswer }): ReactElement {
  const say = useText();
  const [adding, setAdding] = useState(false);
  const { data, problem, reload } = useLoaded<{ items: PaperAnswer[] }>(`/agents/${agent.id}/papers`);
  const living = (data?.items ?? []).filter(({ ended }) => ended === null);
  return (
    <Card wide title={say('network.papers')}>
      {problem && <Failed problem={problem} onRetry={reload} />}
      {!data && !problem && <Skeleton />}
      {data?.items.length === 0 && <Typography textColor="neutral600">{say('network.papers.none')}</Typography>}
      <Lines>
        {data?.items.map((paper) => (
          <Paper key={paper.id} paper={paper} onChanged={reload} />
        ))}
      </Lines>
      {!adding && (
        <Flex paddingTop={3}>
          <Allowed route="agents.add-paper">
            <Button variant="secondary" size="S" onClick={() => setAdding(true)}>
              {say('network.papers.add')}
            </Button>
          </Allowed>
        </Flex>
      )}
      {adding && (
        <AddPaper
          agentId={agent.id}
          living={living}
          onAdded={() => {
            setAdding(false);
            reload();
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </Card>
  );
}

function Paper({ paper, onChanged }: { paper: PaperAnswer; onChanged: () => void }): ReactElement {
  const say = useText();
  const may = useMay();
  const { day, dateTime } = useFormats();
  const { kind, number, validFrom, validUntil, note, file, addedAt, addedBy, ended } = paper;
  const actions = (
    <>
      {file && <Allowed route="agents.paper-file"><PaperButton path={`/agent-papers/${paper.id}/file`}>{say('network.papers.open')}</PaperButton></Allowed>}
      {!file && !ended && may('agents.attach-paper') && <ScanPaper paperId={paper.id} onDone={onChanged} />}
      {!ended && may('agents.end-paper') && <EndPaper paper={paper} onEnded={onChanged} />}
    </>
  );
  return (
    <Line actions={actions}>
      <Flex gap={2} wrap="wrap">
        <Typography fontWeight="semiBold">{say(`network.paper.${kind}`)}</Typography>
        {number && <Ltr>{number}</Ltr>}
        <PaperState paper={paper} />
      </Flex>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {validFrom && say('network.papers.from', { day: day(validFrom) })} {validUntil && say('network.papers.until', { day: day(validUntil) })}
      </Typography>
      {note && (
        <Typography variant="pi" tag="p">
          <bdi>{note}</bdi>
        </Typography>
      )}
      <Typography variant="pi" textColor="neutral600" tag="p">
        {addedBy ? say('network.papers.added-by', { at: dateTime(addedAt), name: addedBy }) : say('network.papers.added', { at: dateTime(addedAt) })}
        {ended && ended.reason !== 'replaced' && ` — ${ended.reason}`}
      </Typography>
    </Line>
  );
}
