/** The app stays bare: everything of the product is in the plugin. */
export default { register() {}, bootstrap() {} };
