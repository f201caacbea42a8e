import type { ReactElement } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router-dom';

import { useMay } from '../../kernel/may';
import { Frame } from '../frame';
import { AgentPage } from './agent-page';
import { AgentsList } from './agents-list';
import { EndingPapers } from './ending-papers';
import { OwnTechnicians } from './own-technicians';
import { networkPath, PERMISSIONS, TABS } from './paths';

/** Who works for us: agents, our own technicians, and the papers that run out. */
export default function NetworkPage(): ReactElement {
  return (
    <Frame>
      <Routes>
        <Route path="agents" element={<AgentsList />} />
        <Route path="agents/:id" element={<OneAgent />} />
        <Route path="technicians" element={<OwnTechnicians />} />
        <Route path="papers" element={<EndingPapers />} />
        <Route path="*" element={<ToFirst />} />
      </Routes>
    </Frame>
  );
}

function OneAgent(): ReactElement {
  const { id = '' } = useParams();
  return <AgentPage key={id} id={id} />;
}

function ToFirst(): ReactElement {
  const may = useMay();
  return <Navigate to={networkPath(TABS.find((tab) => may(PERMISSIONS[tab])) ?? 'agents')} replace />;
}
