import type { Core } from '@strapi/strapi';
import afterSales from './after-sales';

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  'after-sales': {
    enabled: env.bool('AFTER_SALES_ENABLED', true),
    resolve: './src/plugins/after-sales/local',
    config: afterSales({ env }),
  },
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwtManagement: 'refresh',
      sessions: { accessTokenLifespan: 600 },
    },
  },
});

export default config;
