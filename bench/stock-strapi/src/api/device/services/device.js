module.exports = require('@strapi/strapi').factories.createCoreService('api::device.device');
