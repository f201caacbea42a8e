import { Route, Routes, useParams } from 'react-router-dom';
import type { ReactElement } from 'react';

import { ToFirst } from '../../ui';
import { ImportPage } from '../codings-import/import-page';
import { ImportStart } from '../codings-import/import-start';
import { Frame } from '../frame';
import { CodingsList } from './codings-list';
import { isList, PARTS } from './lists';

/** `/codings/:list`, `/codings/:list/import` and `/codings/:list/import/:id`. */
export default function CodingsPage(): ReactElement {
  return (
    <Frame>
      <Routes>
        <Route path=":list" element={<OfList page="list" />} />
        <Route path=":list/import" element={<OfList page="start" />} />
        <Route path=":list/import/:id" element={<OfList page="import" />} />
        <Route path="*" element={<ToFirst parts={PARTS} />} />
      </Routes>
    </Frame>
  );
}

function OfList({ page }: { page: 'list' | 'start' | 'import' }): ReactElement {
  const { list, id = '' } = useParams();
  if (!isList(list)) return <ToFirst parts={PARTS} />;
  if (page === 'start') return <ImportStart key={list} list={list} />;
  if (page === 'import') return <ImportPage key={id} list={list} id={id} />;
  return <CodingsList key={list} list={list} />;
}
