import type { ReactElement } from 'react';
import { Navigate } from 'react-router-dom';

import { useMay } from '../kernel/may';
import { useText } from '../kernel/text';
import { Empty } from './states';

interface ToFirstProps {
  /** The parts of a work place in their order, each with the route that it reads. */
  parts: readonly { to: string; route: string }[];
}

/** Leads to the first part that is the reader's: an address that was shared or kept never opens a list that would be refused. */
export function ToFirst({ parts }: ToFirstProps): ReactElement {
  const say = useText();
  const may = useMay();
  const first = parts.find(({ route }) => may(route));
  return first ? <Navigate to={first.to} replace /> : <Empty title={say('page.not-yours')} />;
}
