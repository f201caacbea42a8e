import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { ReactElement } from 'react';

import { useApi, type Query } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { saveFile } from '../../kernel/save-file';
import { useText } from '../../kernel/text';
import { Allowed } from '../allowed';
import { useBackgroundWork } from '../work/background-work';

interface ExportButtonProps {
  /** The route that makes the spreadsheet: whoever may not call it doesn't see the button. */
  route: string;
  path: string;
  /** The query of the table, so that the file holds what the table shows. */
  query: Query;
  /** What the list is called, for the bell. */
  list: string;
  /** The file's name without day and ending. */
  file: string;
}

/** What a table shows now, all its pages, as a spreadsheet. It is made in the background, and the bell tells when it is there. */
export function ExportButton({ route, path, query, list, file }: ExportButtonProps): ReactElement {
  const api = useApi();
  const say = useText();
  const { fileDay } = useFormats();
  const { run } = useBackgroundWork();
  const save = (): void =>
    run(say('table.exporting', { list }), async () => {
      const name = `${file}-${fileDay()}.xlsx`;
      saveFile(await api.download(path, query), name);
      return say('table.exported', { file: `\u2066${name}\u2069` });
    });
  return (
    <Allowed route={route}>
      <Button variant="tertiary" startIcon={<Download />} onClick={save}>
        {say('table.export')}
      </Button>
    </Allowed>
  );
}
