module.exports = require('@strapi/strapi').factories.createCoreRouter('api::reception.reception');
