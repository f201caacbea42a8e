/** Strapi's own panel; languages and screens come from the plugin. */
export default { config: { locales: ['es'], tutorials: false, notifications: { releases: false } }, bootstrap() {} };
