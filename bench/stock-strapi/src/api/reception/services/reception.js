module.exports = require('@strapi/strapi').factories.createCoreService('api::reception.reception');
