module.exports = require('@strapi/strapi').factories.createCoreRouter('api::warranty.warranty');
