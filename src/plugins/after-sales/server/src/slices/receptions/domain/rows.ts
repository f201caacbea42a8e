import type { Actor, Channel } from '../../../kernel/scope';
import type { CustomerRow, PhoneRow } from '../../customers/domain';
import type { DeviceRow } from '../../devices/domain';
import type { FaultRow, JobRow } from '../../jobs/domain';

/** The rows of one opening, as the one write statement takes them. */
export interface ReceptionRow {
  id: string;
  contact_id: string;
  customer_id: string;
  tracking_code: string;
  channel: Channel;
  contact_phone: string | null;
  country_code: string | null;
  province_code: string | null;
  city_code: string | null;
  region_by: string;
  address: string | null;
  note: string | null;
  source_ref: string | null;
  taken_by_kind: Actor['kind'];
  taken_by_id: string;
}

export interface ReceptionWrite {
  at: Date;
  people: { customer: CustomerRow; phones: PhoneRow[] } | null;
  devices: DeviceRow[];
  reception: ReceptionRow;
  jobs: JobRow[];
  faults: FaultRow[];
}
