import { Flex } from '@strapi/design-system';
import { useMemo } from 'react';

import type { CustodyLine } from '../../../../shared/api/custody';
import { useFormats } from '../../kernel/formats';
import { useText, type Say } from '../../kernel/text';
import { Ltr, StageBadge, StatusBadge, type Column } from '../../ui';
import { deviceInWords, type Names } from '../codings/use-names';

const isolated = (told: string): string => `\u2068${told}\u2069`;

/** «قفسهٔ A-12», «نزد نمایندگی البرز». */
export function whereIs({ place, shelf, technician, agent, sentTo }: Pick<CustodyLine, 'place' | 'shelf' | 'technician' | 'agent' | 'sentTo'>, say: Say): string {
  if (place === null) return say('custody.place.none');
  if (place === 'shelf' && shelf) return say('custody.on-shelf', { name: isolated(shelf) });
  const who = technician?.name ?? agent?.name ?? sentTo;
  return who ? `${say(`custody.place.${place}`)} — ${isolated(who)}` : say(`custody.place.${place}`);
}

/** What the workshop reads of a device: where it is, whose it is, how far it is. */
export function useHouseColumns(names: Names): readonly Column<CustodyLine>[] {
  const say = useText();
  const { ago } = useFormats();
  return useMemo(
    () => [
      {
        id: 'number',
        title: say('jobs.number'),
        fixed: true,
        cell: ({ job }) => (
          <Flex gap={2}>
            <Ltr>{job.number}</Ltr>
            {job.emergency && <StatusBadge tone="bad">{say('jobs.emergency')}</StatusBadge>}
          </Flex>
        ),
      },
      { id: 'where', title: say('custody.where'), fixed: true, cell: (line) => whereIs(line, say) },
      { id: 'stage', title: say('jobs.stage'), cell: ({ job }) => <StageBadge stage={job.stage} /> },
      { id: 'device', title: say('jobs.device'), cell: ({ device }) => <bdi>{deviceInWords(device, names) || '—'}</bdi> },
      { id: 'serial', title: say('reception.serial'), cell: ({ device }) => (device.serial ? <Ltr>{device.serial}</Ltr> : '—') },
      { id: 'customer', title: say('jobs.customer'), cell: ({ customer }) => <bdi>{customer.name}</bdi> },
      { id: 'taken-in', title: say('custody.taken-in'), sort: 'taken-in', cell: ({ takenInAt }) => (takenInAt ? ago(takenInAt) : '—') },
      { id: 'closed', title: say('custody.finished'), cell: ({ closedAt }) => (closedAt ? ago(closedAt) : '—') },
    ],
    [say, ago, names],
  );
}
