import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: { 'connect-src': ["'self'"], 'img-src': ["'self'", 'data:', 'blob:'], 'media-src': ["'self'", 'data:', 'blob:'], upgradeInsecureRequests: null },
      },
    },
  },
  // Strapi's default answers every origin with credentials allowed.
  { name: 'strapi::cors', config: { origin: env.array('CORS_ORIGINS', []), credentials: false } },
  'strapi::query',
  // Anonymous multipart posts would leave files in the temporary folder.
  { name: 'strapi::body', config: { multipart: false, jsonLimit: '256kb', formLimit: '256kb', textLimit: '256kb' } },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default config;
