import { useEffect, useState, type ReactElement } from 'react';
import { Route, Routes, useParams } from 'react-router-dom';

import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { leaveTyped, Page, PageTabs, ToFirst } from '../../ui';
import { useNames } from '../codings/use-names';
import { Frame } from '../frame';
import { DevicePanel } from './device-panel';
import { HouseTable } from './house-table';
import { Register } from './register';
import { ScanBox } from './scan-box';
import { isView, PARTS, permissionFor, VIEWS, walkInPath } from './views';

/** By these a device is told; a stable list, so that it is read once. */
const NAMED = ['product-categories', 'brands'] as const;

export default function WalkInPage(): ReactElement {
  return (
    <Frame>
      <Routes>
        <Route path=":view" element={<WalkIn />} />
        <Route path="*" element={<ToFirst parts={PARTS} />} />
      </Routes>
    </Frame>
  );
}

interface Open {
  id: string;
  number: string;
}

/** The desk where devices come in and go out: a scan opens one, the lists say what waits. */
function WalkIn(): ReactElement {
  const say = useText();
  const may = useMay();
  const names = useNames(NAMED);
  const { view } = useParams();
  const [open, setOpen] = useState<Open>();
  const [round, setRound] = useState(0);
  // A device of another list doesn't stand over this one.
  useEffect(() => setOpen(undefined), [view]);
  if (!isView(view) || !may(permissionFor(view))) return <ToFirst parts={PARTS} />;
  return (
    <Page title={say('custody.title')} subtitle={say('custody.keys', KEYS)}>
      {may('custody.find') && <ScanBox names={names} onOpen={(device) => leaveTyped(() => setOpen(device))} />}
      <PageTabs label={say('custody.views')} tabs={VIEWS.filter((each) => may(permissionFor(each))).map((each) => ({ to: walkInPath(each), title: say(`custody.view.${each}`) }))} />
      {view === 'register' ? <Register round={round} names={names} openId={open?.id} onOpen={setOpen} /> : <HouseTable key={view} round={round} view={view} names={names} openId={open?.id} onOpen={setOpen} />}
      {open && <DevicePanel key={open.id} id={open.id} number={open.number} names={names} onChanged={() => setRound((n) => n + 1)} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

/** As they stand on every keyboard. */
const KEYS = { open: '\u2066Enter\u2069', close: '\u2066Esc\u2069' };
