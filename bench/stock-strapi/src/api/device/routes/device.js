module.exports = require('@strapi/strapi').factories.createCoreRouter('api::device.device');
