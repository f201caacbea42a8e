import { Navigate, Route, Routes, useParams } from 'react-router-dom';
import type { ReactElement } from 'react';

import { useMay } from '../../kernel/may';
import { ImportPage } from '../codings-import/import-page';
import { ImportStart } from '../codings-import/import-start';
import { Frame } from '../frame';
import { CodingsList } from './codings-list';
import { codingsPath, isList, LISTS, PLURALS } from './lists';

/** `/codings/:list`, `/codings/:list/import` and `/codings/:list/import/:id`. */
export default function CodingsPage(): ReactElement {
  return (
    <Frame>
      <Routes>
        <Route path=":list" element={<OfList page="list" />} />
        <Route path=":list/import" element={<OfList page="start" />} />
        <Route path=":list/import/:id" element={<OfList page="import" />} />
        <Route path="*" element={<ToFirst />} />
      </Routes>
    </Frame>
  );
}

function OfList({ page }: { page: 'list' | 'start' | 'import' }): ReactElement {
  const { list, id = '' } = useParams();
  if (!isList(list)) return <ToFirst />;
  if (page === 'start') return <ImportStart key={list} list={list} />;
  if (page === 'import') return <ImportPage key={id} list={list} id={id} />;
  return <CodingsList key={list} list={list} />;
}

function ToFirst(): ReactElement {
  const may = useMay();
  return <Navigate to={codingsPath(LISTS.find((list) => may(`${PLURALS[list]}.list`)) ?? 'product')} replace />;
}
