module.exports = require('@strapi/strapi').factories.createCoreController('api::reception.reception');
