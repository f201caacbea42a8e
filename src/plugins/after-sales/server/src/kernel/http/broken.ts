import type { Log } from '../kernel';

/** The connection broke off, or its bytes were no HTTP. */
const CALLERS_DOING = /^(ECONNRESET|ECONNABORTED|EPIPE|ERR_STREAM_\w+|HPE_\w+)$/;

/**
 * What Koa calls when an answer can't be sent. By itself it writes a stack to the process's error stream for every caller
 * who leaves in the middle of a request, so that anybody could fill the log; what is our own fault still gets its line.
 */
export const tellBroken =
  (log: Log) =>
  (error: Error & { code?: string; expose?: boolean }): void => {
    if (CALLERS_DOING.test(error.code ?? '') || error.expose) return;
    log.error(error.stack ?? error.message);
  };
