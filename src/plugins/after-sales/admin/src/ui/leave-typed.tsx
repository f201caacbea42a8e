import { useEffect, type ReactElement } from 'react';
import { useBlocker } from 'react-router-dom';

import { useText } from '../kernel/text';
import { Confirm } from './confirm';
import { anythingUnsaved, giveUpTyped } from './form/unsaved';

interface LeaveTypedProps {
  open: boolean;
  onLeave: () => void;
  onStay: () => void;
}

/** Asks whether what was typed and isn't saved may be lost. */
export function LeaveTyped({ open, onLeave, onStay }: LeaveTypedProps): ReactElement {
  const say = useText();
  return <Confirm open={open} title={say('unsaved.title')} consequence={say('unsaved.consequence')} verb={say('unsaved.leave')} dangerous onConfirm={async () => onLeave()} onClose={onStay} />;
}

/** Keeps a page of ours from being left with something typed in it: by a link, by «back», by loading it anew. */
export function LeaveGuard(): ReactElement {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && anythingUnsaved());
  useEffect(() => {
    // The browser asks in its own words; ours it doesn't show.
    const ask = (event: BeforeUnloadEvent): void => {
      if (anythingUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  return (
    <LeaveTyped
      open={blocker.state === 'blocked'}
      onLeave={() => {
        giveUpTyped();
        blocker.proceed?.();
      }}
      // Going on closes the question too: then there is nothing left to stay for.
      onStay={() => blocker.state === 'blocked' && anythingUnsaved() && blocker.reset()}
    />
  );
}
