/** A device as a use-case finds it. */
export interface FoundDevice {
  id: string;
  serial: string | null;
  serialKey: string | null;
  productCode: string | null;
  state: 'known' | 'unverified';
}

/** A device as it is written. */
export interface DeviceRow {
  id: string;
  serial: string | null;
  serial_key: string | null;
  product_code: string | null;
  category_code: string | null;
  brand_code: string | null;
  category_told: string | null;
  brand_told: string | null;
  year_of_manufacture: number | null;
  state: 'known' | 'unverified';
}
