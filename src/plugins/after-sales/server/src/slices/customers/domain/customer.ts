/** A customer as a candidate for a phone: enough to be recognised by an operator, masked before it leaves. */
export interface Candidate {
  id: string;
  name: string;
  phone: string;
}

export interface FoundCustomer {
  id: string;
  name: string;
  cityCode: string | null;
  address: string | null;
  phones: string[];
}

export interface CustomerRow {
  id: string;
  name: string;
  name_key: string;
  national_id: string | null;
  city_code: string | null;
  address: string | null;
  handling_note: string | null;
}

export interface PhoneRow {
  customer_id: string;
  e164: string;
  kind: string;
  position: number;
}
