import type { ReactElement, ReactNode } from 'react';

import { useMay } from '../kernel/may';

interface AllowedProps {
  /** The id of the route that the button calls. */
  route: string;
  children: ReactNode;
}

/**
 * A button that calls a route of ours: shown to those who may call it. It bears the route's name, so that a test can hold
 * every button of every screen against what each role may do.
 */
export function Allowed({ route, children }: AllowedProps): ReactElement | null {
  const may = useMay();
  if (!may(route)) return null;
  return (
    <div data-route={route} style={{ display: 'contents' }}>
      {children}
    </div>
  );
}
