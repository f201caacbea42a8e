export interface RetryOptions {
  /** How often a request is sent at most, the first time included. */
  attempts: number;
  /** Who is told to wait longer than this gives up. */
  longestWaitSeconds: number;
}

export const PATIENCE: RetryOptions = { attempts: 4, longestWaitSeconds: 20 };

/** The server, or the proxy before it, couldn't for the moment. */
const PASSING = new Set([429, 502, 503, 504]);

/** Only a key that is being worked on is worth another try; other conflicts stay what they are. */
async function isInFlight(response: Response): Promise<boolean> {
  if (response.status !== 409) return false;
  const body = (await response.clone().json().catch(() => undefined)) as { error?: { code?: string } } | undefined;
  return body?.error?.code === 'idempotency.in-flight';
}

/** What the server asks for; otherwise a little longer each time, and not all clients at the same moment. */
function waitSeconds(response: Response | undefined, attempt: number): number {
  const told = Number(response?.headers.get('retry-after'));
  return told > 0 ? told : 0.25 * 2 ** (attempt - 1) * (0.5 + Math.random());
}

function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Sends a request until it is answered for good. The very same request goes out each time, its idempotency key included,
 * so that nothing happens twice even where an answer got lost on its way.
 */
export async function sendPatiently(request: Request, send: (request: Request) => Promise<Response>, { attempts, longestWaitSeconds }: RetryOptions): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt >= attempts;
    // A body can be read once, so a copy goes out.
    const outcome = await send(request.clone()).then(
      (response) => ({ response }),
      (error: unknown) => ({ error }),
    );
    if ('error' in outcome) {
      if (last || request.signal.aborted) throw outcome.error;
    } else if (last || !(PASSING.has(outcome.response.status) || (await isInFlight(outcome.response)))) return outcome.response;
    const response = 'response' in outcome ? outcome.response : undefined;
    const seconds = waitSeconds(response, attempt);
    if (response && seconds > longestWaitSeconds) return response;
    await response?.body?.cancel();
    await pause(seconds, request.signal);
  }
}
