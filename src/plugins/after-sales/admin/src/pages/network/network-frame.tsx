import type { ReactElement, ReactNode } from 'react';

import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Page, PageTabs } from '../../ui';
import { networkPath, PERMISSIONS, TABS } from './paths';

/** The frame that the three lists share. */
export function NetworkFrame({ primary, children }: { primary?: ReactNode; children: ReactNode }): ReactElement {
  const say = useText();
  const may = useMay();
  return (
    <Page title={say('network.title')} subtitle={say('network.subtitle')} primary={primary}>
      <PageTabs label={say('network.parts')} tabs={TABS.filter((tab) => may(PERMISSIONS[tab])).map((tab) => ({ to: networkPath(tab), title: say(`network.tab.${tab}`) }))} />
      {children}
    </Page>
  );
}
