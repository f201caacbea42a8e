import type { ReactElement } from 'react';
import { Route, Routes, useParams, useSearchParams } from 'react-router-dom';

import { isDay, type Day } from '../../../../shared/calendar';
import { useFormats } from '../../kernel/formats';
import { useMay } from '../../kernel/may';
import { useText } from '../../kernel/text';
import { Page, PageTabs, ToFirst } from '../../ui';
import { Frame } from '../frame';
import { Branch } from './branch';
import { Days } from './days';
import { Roll } from './roll';
import { dayPath, isView, PARTS, PERMISSIONS, VIEWS } from './views';

export default function DayReportsPage(): ReactElement {
  return (
    <Frame>
      <Routes>
        <Route path=":view" element={<DayReports />} />
        <Route path="*" element={<ToFirst parts={PARTS} />} />
      </Routes>
    </Frame>
  );
}

/** The day that the address names; today when it names none, or one that has not come. */
function useDay(): [Day, (day: Day) => void] {
  const { today } = useFormats();
  const [query, setQuery] = useSearchParams();
  const asked = query.get('day');
  const day = isDay(asked) && asked <= today() ? asked : today();
  return [day, (next) => setQuery({ day: next }, { replace: true })];
}

function DayReports(): ReactElement {
  const say = useText();
  const may = useMay();
  const { view } = useParams();
  const [day, setDay] = useDay();
  if (!isView(view) || !may(PERMISSIONS[view])) return <ToFirst parts={PARTS} />;
  return (
    <Page title={say('day-reports.title')} subtitle={say('day-reports.about')}>
      <PageTabs label={say('day-reports.title')} tabs={VIEWS.filter((each) => may(PERMISSIONS[each])).map((each) => ({ to: dayPath(each, each === 'days' ? null : day), title: say(`day-reports.view.${each}`) }))} />
      {view === 'technicians' && <Roll day={day} onDay={setDay} />}
      {view === 'branch' && <Branch day={day} onDay={setDay} />}
      {view === 'days' && <Days />}
    </Page>
  );
}
