import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { ArrowLeft, Check, Trash } from '@strapi/icons';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router-dom';

import type { CodingList } from '../../../../shared/api/codings';
import type { ImportAnswer, ImportRowAnswer, Verdict } from '../../../../shared/api/coding-imports';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { useText, type Say } from '../../kernel/text';
import { Alert, Confirm, DataTable, Failed, Page, useBackgroundWork, useKeysetList } from '../../ui';
import { codingsPath } from '../codings/lists';
import { RowPanel } from './row-panel';
import { useRowColumns } from './row-columns';
import { rowsOf, untilApplied, useImport } from './use-import';
import { VerdictChips } from './verdict-chips';

const keyOf = ({ row }: ImportRowAnswer): string => String(row);

/** What the file would do, row by row, before it does it; wrong rows are corrected here, and the right ones needn't wait for them. */
export function ImportPage({ list, id }: { list: CodingList; id: string }): ReactElement {
  const api = useApi();
  const say = useText();
  const goTo = useNavigate();
  const { number } = useFormats();
  const { found, problem, set, reload } = useImport(id);
  const { run } = useBackgroundWork();
  const [asking, setAsking] = useState<'apply' | 'discard'>();
  const title = say('import.title', { list: say(`codings.list.${list}`) });
  const back = (
    <Button variant="tertiary" startIcon={<ArrowLeft />} onClick={() => goTo(codingsPath(list))}>
      {say('import.back')}
    </Button>
  );
  if (problem) return <Page title={title} actions={back}>{<Failed problem={problem} />}</Page>;
  if (!found) return <Page title={title} actions={back}>{null}</Page>;
  const { counts } = found;
  const right = counts.new + counts.changed;
  const open = found.state === 'open';
  // The bell tells of it wherever the person goes meanwhile.
  const apply = async (): Promise<void> => {
    const begun = await api.post<ImportAnswer>(`/coding-imports/${id}/apply`);
    set(begun);
    run(title, async (report) => wordsOf(await untilApplied(api, begun, report), say, number));
  };
  const consequence = [
    say('import.apply-consequence', { fresh: number(counts.new), changed: number(counts.changed), list: say(`codings.list.${list}`) }),
    ...(counts.wrong > 0 ? [say('import.apply-wrong', { wrong: number(counts.wrong) })] : []),
  ].join(' ');
  return (
    <Page
      title={title}
      subtitle={say('import.file', { file: `\u2068${found.fileName}\u2069` })}
      primary={
        open && (
          <Button startIcon={<Check />} disabled={right === 0} onClick={() => setAsking('apply')}>
            {say('import.apply', { count: number(right) })}
          </Button>
        )
      }
      actions={
        <>
          {back}
          {open && (
            <Button variant="danger-light" startIcon={<Trash />} onClick={() => setAsking('discard')}>
              {say('import.discard')}
            </Button>
          )}
        </>
      }
    >
      <State found={found} />
      <Rows found={found} onChanged={reload} />
      <Confirm open={asking === 'apply'} title={say('import.apply-title', { count: number(right) })} consequence={consequence} verb={say('import.apply', { count: number(right) })} onConfirm={apply} onClose={() => setAsking(undefined)} />
      <Confirm open={asking === 'discard'} title={say('import.discard-title')} consequence={say('import.discard-consequence')} verb={say('import.discard')} dangerous onConfirm={() => api.post(`/coding-imports/${id}/discard`).then(() => goTo(codingsPath(list, '/import')))} onClose={() => setAsking(undefined)} />
    </Page>
  );
}

/** How it ended, for the bell. */
const wordsOf = ({ state, counts }: ImportAnswer, say: Say, number: (count: number) => string): string => {
  const saved = say(state === 'done' ? 'import.finished' : 'import.applied', { count: number(counts.done) });
  return counts.wrong > 0 ? `${saved} ${say('import.left', { wrong: number(counts.wrong) })}` : saved;
};

/** How far it is, in a sentence. */
function State({ found: { state, counts, ignored } }: { found: ImportAnswer }): ReactElement {
  const say = useText();
  const { number } = useFormats();
  const all = rowsOf(counts);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={4} aria-live="polite">
      {state === 'applying' && (
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
          <Typography>{say('import.applying')}</Typography>
          <ProgressBar value={Math.round((100 * counts.done) / Math.max(1, all))} aria-label={say('import.applying')} />
          <Typography variant="pi">{say('work.progress', { done: number(counts.done), of: number(all) })}</Typography>
        </Box>
      )}
      {state === 'done' && <Alert tone="good">{say('import.finished', { count: number(counts.done) })}</Alert>}
      {state === 'open' && counts.done > 0 && <Alert tone="good">{say('import.applied', { count: number(counts.done) })}</Alert>}
      {state === 'open' && counts.wrong > 0 && <Alert tone="warning">{say('import.left', { wrong: number(counts.wrong) })}</Alert>}
      {state === 'discarded' && <Alert tone="warning">{say('import.discarded')}</Alert>}
      {ignored.length > 0 && <Alert tone="warning">{say('import.ignored', { columns: ignored.map((name) => `\u2068${name}\u2069`).join('، ') })}</Alert>}
    </Flex>
  );
}

function Rows({ found, onChanged }: { found: ImportAnswer; onChanged: () => void }): ReactElement {
  const say = useText();
  const [verdict, setVerdict] = useState<Verdict | undefined>(found.counts.wrong > 0 ? 'wrong' : undefined);
  const [open, setOpen] = useState<ImportRowAnswer>();
  const columns = useRowColumns(found.columns);
  const query = useMemo(() => ({ verdict, limit: 50 }), [verdict]);
  const rows = useKeysetList<ImportRowAnswer>({ path: `/coding-imports/${found.id}/rows`, query, keyOf });
  // Rows that have been saved move to another verdict.
  const { reload } = rows;
  useEffect(reload, [reload, found.counts.done]);
  const changed = (): void => {
    setOpen(undefined);
    reload();
    onChanged();
  };
  return (
    <>
      <VerdictChips counts={found.counts} total={found.total} chosen={verdict} onChoose={setVerdict} />
      <DataTable label={say('import.verdict.all')} list={rows} columns={columns} keyOf={keyOf} onOpen={found.state === 'open' ? setOpen : undefined} openKey={open && keyOf(open)} empty={{ title: say('import.none') }} />
      {open && <RowPanel key={open.row} importId={found.id} row={open} columns={found.columns} onCorrected={changed} onSkipped={changed} onClose={() => setOpen(undefined)} />}
    </>
  );
}
