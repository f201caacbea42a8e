import type { ReactElement, ReactNode } from 'react';
import { Route, Routes, useParams } from 'react-router-dom';

import { useMay } from '../../kernel/may';
import { ToFirst } from '../../ui';
import { Frame } from '../frame';
import { AgentPage } from './agent-page';
import { AgentsList } from './agents-list';
import { EndingPapers } from './ending-papers';
import { OwnTechnicians } from './own-technicians';
import { PARTS, PERMISSIONS, type Tab } from './paths';

/** Who works for us: agents, our own technicians, and the papers that run out. */
export default function NetworkPage(): ReactElement {
  return (
    <Frame>
      <Routes>
        <Route path="agents" element={<Of tab="agents"><AgentsList /></Of>} />
        <Route path="agents/:id" element={<Of tab="agents"><OneAgent /></Of>} />
        <Route path="technicians" element={<Of tab="technicians"><OwnTechnicians /></Of>} />
        <Route path="papers" element={<Of tab="papers"><EndingPapers /></Of>} />
        <Route path="*" element={<ToFirst parts={PARTS} />} />
      </Routes>
    </Frame>
  );
}

function OneAgent(): ReactElement {
  const { id = '' } = useParams();
  return <AgentPage key={id} id={id} />;
}

/** A part for those who may read it. */
function Of({ tab, children }: { tab: Tab; children: ReactNode }): ReactElement {
  const may = useMay();
  return may(PERMISSIONS[tab]) ? <>{children}</> : <ToFirst parts={PARTS} />;
}
