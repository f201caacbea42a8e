module.exports = require('@strapi/strapi').factories.createCoreController('api::device.device');
