import { hostname } from 'node:os';
import { describeError, LONGEST, scrub } from './scrub';

/** The fields that a line may have besides time, level and message. Whatever else somebody hands over is dropped. */
const FIELDS = ['requestId', 'route', 'method', 'status', 'ms', 'code', 'actor', 'job'] as const;

export type LogFields = Partial<Record<(typeof FIELDS)[number], unknown>>;

/** Which process of which machine speaks; INSTANCE_NAME when the operator has a better name for it. */
const INSTANCE = process.env.INSTANCE_NAME || `${hostname()}:${process.pid}`;

const COLOURS = /\u001b\[[\d;]*m/g;

type Info = { level: string; message: unknown; [field: string]: unknown } | (Error & { level: string });

const isError = (value: unknown): boolean => value instanceof Error || (typeof value === 'object' && value !== null && 'stack' in value && 'message' in value);

const bare = (level: string): string => level.replace(COLOURS, '');

const wordsOf = (info: Info): { message: string; stack?: string } => {
  // `log.error(error)`: the error itself is the line.
  if (info instanceof Error) return describeError(info);
  if (isError(info.message)) return describeError(info.message);
  const loud = /error|warn/.test(info.level);
  const message = typeof info.message === 'string' ? info.message : 'a message that is no text';
  // Ours carry the places of a stack behind the message, for logs that know no fields.
  const [said = '', ...places] = message.slice(0, LONGEST).replace(COLOURS, '').split(/\n(?=\s+at )/);
  return { message: scrub(said, { quotes: loud }), ...(places.length > 0 && { stack: places.join('\n') }) };
};

/**
 * One line of the log as JSON: when, how grave, which instance, what, and the fields above. It is made from whatever
 * Strapi, a library or we said, and personal data don't get through: see `scrub`.
 */
export function jsonLine(info: Info): string {
  const { message, stack } = wordsOf(info);
  const line: Record<string, unknown> = { time: new Date().toISOString(), level: bare(info.level), instance: INSTANCE, message };
  const said: Record<string, unknown> = { ...info };
  for (const field of FIELDS) if (said[field] !== undefined) line[field] = said[field];
  if (stack) line.stack = stack;
  return JSON.stringify(line);
}

/** The same for people's eyes. */
export function textLine(info: Info): string {
  const { message, stack } = wordsOf(info);
  return `[${new Date().toISOString()}] ${bare(info.level)}: ${message}${stack ? `\n${stack}` : ''}`;
}
