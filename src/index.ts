import type { Core } from '@strapi/strapi';
import { makeDemoCompany } from '../demo/company';
import { weaknessOf } from './plugins/after-sales/server/src/kernel/secrets/weak-secrets';

/** The app stays bare: everything of the product is in the plugin, and a demo company at the first start. */
export default {
  register() {
    const { NODE_ENV, DEMO, DEMO_PASSWORD } = process.env;
    if (NODE_ENV !== 'production' || DEMO === 'false' || !DEMO_PASSWORD) return;
    const weakness = weaknessOf(DEMO_PASSWORD, { shortest: 12, leastBits: 32 });
    if (weakness) throw new Error(`DEMO_PASSWORD ${weakness}; production doesn't make log-ins with it. Leave it out (npm start makes one), or set DEMO=false.`);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const { DEMO_LOGINS_FILE: loginsFile, DEMO_PASSWORD: password, DEMO } = process.env;
    if (!loginsFile || !password || DEMO === 'false' || !strapi.plugin('after-sales')) return;
    await makeDemoCompany(strapi, { loginsFile, password });
  },
};
