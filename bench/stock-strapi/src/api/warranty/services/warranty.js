module.exports = require('@strapi/strapi').factories.createCoreService('api::warranty.warranty');
