/** Where the console of devices stands; a device's own page is below it. */
export const DEVICES = '/plugins/after-sales/devices';
