import { useMemo, type ReactElement } from 'react';
import { useNavigate } from 'react-router-dom';
import { Box, SingleSelect, SingleSelectOption, Flex } from '@strapi/design-system';

import { PAPER_KINDS, type PaperAnswer } from '../../../../shared/api/agent-papers';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { DataTable, Ltr, useTable, type Column } from '../../ui';
import { NetworkFrame } from './network-frame';
import { PaperState } from './paper-state';
import { networkPath } from './paths';

const keyOf = ({ id }: PaperAnswer): string => id;
const WITHIN = ['30', '60', '90', '365'] as const;
const ANY = '*';

/** Papers that have run out or do so soon, the most urgent first; a line leads to its agent. */
export function EndingPapers(): ReactElement {
  const say = useText();
  const may = useMay();
  const goTo = useNavigate();
  const { day, number } = useFormats();
  const columns = useMemo<readonly Column<PaperAnswer>[]>(
    () => [
      { id: 'agent', title: say('jobs.agent'), fixed: true, cell: ({ agent }) => <bdi>{agent.name}</bdi> },
      { id: 'kind', title: say('network.papers.kind'), fixed: true, cell: ({ kind }) => say(`network.paper.${kind}`) },
      { id: 'number', title: say('network.papers.number'), cell: (paper) => (paper.number ? <Ltr>{paper.number}</Ltr> : '—') },
      { id: 'until', title: say('network.papers.valid-until'), fixed: true, cell: ({ validUntil }) => day(validUntil) },
      { id: 'state', title: say('network.field.state'), fixed: true, cell: (paper) => <PaperState paper={paper} /> },
    ],
    [say, day],
  );
  const table = useTable<PaperAnswer>({ name: 'ending-papers', path: '/agent-papers', columns, keyOf, first: { within: '30' } });
  const { within = '30', kind = '' } = table.values;
  const set = (next: Record<string, string>): void => table.setValues(Object.fromEntries(Object.entries({ within, kind, ...next }).filter(([, value]) => value !== '')));
  return (
    <NetworkFrame>
      <Flex gap={2} wrap="wrap" paddingBottom={4}>
        <Box minWidth="20rem">
          <SingleSelect aria-label={say('network.papers.within')} size="S" value={within} onChange={(next: string | number) => set({ within: String(next) })}>
            {WITHIN.map((days) => (
              <SingleSelectOption key={days} value={days}>
                {say('network.papers.within-days', { days: number(Number(days)) })}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
        <Box minWidth="20rem">
          <SingleSelect aria-label={say('network.papers.kind')} size="S" value={kind || ANY} onChange={(next: string | number) => set({ kind: next === ANY ? '' : String(next) })}>
            <SingleSelectOption value={ANY}>{say('network.papers.any-kind')}</SingleSelectOption>
            {PAPER_KINDS.map((each) => (
              <SingleSelectOption key={each} value={each}>
                {say(`network.paper.${each}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      </Flex>
      <DataTable
        label={say('network.tab.papers')}
        list={table.list}
        columns={table.columns}
        keyOf={keyOf}
        onOpen={may('agents.show') ? ({ agent }) => goTo(networkPath('agents', `/${agent.id}`)) : undefined}
        empty={{ title: say('network.papers.none-ending'), hint: say('network.papers.none-ending-hint') }}
      />
    </NetworkFrame>
  );
}
