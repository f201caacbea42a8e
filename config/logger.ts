import type { Core } from '@strapi/strapi';
import winston from 'winston';
import { gatheredOutput } from '../src/plugins/after-sales/server/src/kernel/log/stdout';
import { jsonLine, textLine } from '../src/plugins/after-sales/server/src/kernel/log/line';

/**
 * What the whole process writes: Strapi, its plugins and ours. In production one object of JSON per line, for machines
 * that collect logs (LOG_FORMAT=text for people); neither lets personal data through. A developer gets Strapi's own
 * coloured lines.
 */
const config = ({ env }: Core.Config.Shared.ConfigParams) => {
  if (env('NODE_ENV') !== 'production') return { level: env('LOG_LEVEL', 'http') };
  const write = env('LOG_FORMAT', 'json') === 'text' ? textLine : jsonLine;
  return { level: env('LOG_LEVEL', 'info'), format: winston.format.printf((info) => write(info)), transports: [new winston.transports.Stream({ stream: gatheredOutput(), eol: '\n' })] };
};

export default config;
