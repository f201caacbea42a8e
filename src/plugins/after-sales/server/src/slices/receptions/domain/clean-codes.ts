import { cleanCode } from '../../codings/domain';
import type { OpenReception } from './prepare-reception';

/** What can't be a code stays as told and is refused as unknown, at its field. */
const clean = <Code extends string | undefined>(code: Code): Code => (code === undefined ? code : ((cleanCode(code) ?? code) as Code));

/** The same command with its codes as they are stored: «۰۲۱» of a Persian keyboard is 021. */
export const withCleanCodes = (command: OpenReception): OpenReception => ({
  ...command,
  customer: 'new' in command.customer ? { ...command.customer, new: { ...command.customer.new, city: clean(command.customer.new.city) } } : command.customer,
  region: command.region && { ...command.region, city: clean(command.region.city) },
  devices: command.devices.map((device) => ({
    ...device,
    product: clean(device.product),
    category: clean(device.category),
    brand: clean(device.brand),
    faults: device.faults?.map((fault) => ({ ...fault, code: clean(fault.code) })),
  })),
});
