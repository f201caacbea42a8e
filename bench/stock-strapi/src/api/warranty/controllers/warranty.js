module.exports = require('@strapi/strapi').factories.createCoreController('api::warranty.warranty');
