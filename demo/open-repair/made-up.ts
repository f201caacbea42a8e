import { createHash } from 'node:crypto';

const FIRST_NAMES = ['علی', 'مریم', 'رضا', 'زهرا', 'حسین', 'سارا', 'مهدی', 'فاطمه', 'امیر', 'نرگس', 'محمد', 'لیلا', 'سعید', 'نسرین', 'بهرام', 'شیرین', 'کاوه', 'مینا', 'داود', 'الهام'];
const LAST_NAMES = ['احمدی', 'رضایی', 'کریمی', 'محمدی', 'حسینی', 'نوری', 'صادقی', 'موسوی', 'جعفری', 'رحیمی', 'قاسمی', 'امینی', 'شریفی', 'یوسفی', 'کاظمی', 'اکبری', 'فرهادی', 'بهرامی', 'نجفی', 'طاهری'];

/** Numbers that depend on the row's id and on nothing else: the same file always makes up the same people. */
const seeded = (id: string): ((below: number) => number) => {
  const digest = createHash('sha256').update(`made up/${id}`).digest();
  let at = 0;
  return (below) => {
    const value = digest.readUInt32BE(at % 28);
    at += 4;
    return value % below;
  };
};

/**
 * Open Repair data have no customers. This one is made up, visibly: the word «نمونه» stands behind the name, and the
 * number is of a range that nobody has.
 */
export function madeUpCustomer(id: string): { name: string; phones: string[] } {
  const pick = seeded(id);
  const first = FIRST_NAMES[pick(FIRST_NAMES.length)];
  const last = LAST_NAMES[pick(LAST_NAMES.length)];
  return { name: `${first} ${last} (نمونه)`, phones: [`0900${String(pick(10_000_000)).padStart(7, '0')}`] };
}
