import { useEffect, useState, useSyncExternalStore } from 'react';

import { LONGEST_WAIT, type MyCalls, type RingingCall } from '../../../shared/api/incoming-calls';
import { useApi, type Api } from '../kernel/api';
import { useMay } from '../kernel/may';
import { hear, heardUpTo, listen, ringing } from './call-store';

/** After an answer that was none: the server is restarting, or the network is gone. */
const AGAIN_AFTER_MS = 5_000;

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** One open question after the other, until nobody listens or there is no telephone to listen to. */
async function follow(api: Api, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const answer = await api.get<MyCalls>('/my-calls', { after: heardUpTo(), wait: LONGEST_WAIT }, { signal });
      if (answer.extension === null) return;
      hear(answer);
    } catch {
      await pause(AGAIN_AFTER_MS, signal);
    }
  }
}

let rounds = 0;
const restarts = new Set<() => void>();

/** After the extension was set on this page. */
export function listenAnew(): void {
  rounds += 1;
  for (const restart of restarts) restart();
}

/**
 * The calls that ring for whoever is logged in. A window that nobody sees asks nothing, so that many open ones don't keep
 * all the connections that a browser gives to one server; what rang meanwhile is told when it comes to the front.
 */
export function useCalls(): readonly RingingCall[] {
  const api = useApi();
  const may = useMay()('incoming-calls.mine');
  const [round, setRound] = useState(rounds);
  useEffect(() => {
    const restart = (): void => setRound(rounds);
    restarts.add(restart);
    return () => void restarts.delete(restart);
  }, []);
  useEffect(() => {
    if (!may) return;
    let stop = new AbortController();
    const look = (): void => {
      stop.abort();
      stop = new AbortController();
      if (!document.hidden) void follow(api, stop.signal);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      stop.abort();
      document.removeEventListener('visibilitychange', look);
    };
  }, [api, may, round]);
  return useSyncExternalStore(listen, ringing);
}
