import type { Core } from '@strapi/strapi';
import { makeDemoCompany } from '../demo/company';

/** The app stays bare: everything of the product is in the plugin, and a demo company at the first start. */
export default {
  register() {},

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const { DEMO_LOGINS_FILE: loginsFile, DEMO_PASSWORD: password, DEMO } = process.env;
    if (!loginsFile || !password || DEMO === 'false' || !strapi.plugin('after-sales')) return;
    await makeDemoCompany(strapi, { loginsFile, password });
  },
};
