// The app compiles the plugin's TypeScript itself; Strapi looks for this file (see docs/architecture.md).
module.exports = require('../../../../dist/src/plugins/after-sales/server/src').default;
