import type { ReactElement } from 'react';

import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { PageTabs } from '../../ui';
import { codingsPath, LISTS, PLURALS } from './lists';

/** The lists that the person may read. */
export function ListTabs(): ReactElement {
  const say = useText();
  const may = useMay();
  const readable = LISTS.filter((list) => may(`${PLURALS[list]}.list`));
  return <PageTabs label={say('codings.lists')} tabs={readable.map((list) => ({ to: codingsPath(list), title: say(`codings.list.${list}`) }))} />;
}
