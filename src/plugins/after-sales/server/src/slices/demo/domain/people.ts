/** Made up, visibly: the word «نمونه» stands behind each name, and the numbers are of a range that nobody has. */
const NAMES = ['علی احمدی', 'مریم رضایی', 'رضا کریمی', 'زهرا محمدی', 'حسین نوری', 'سارا صادقی', 'مهدی موسوی', 'فاطمه جعفری', 'امیر رحیمی', 'نرگس قاسمی', 'محمد امینی', 'لیلا شریفی', 'سعید یوسفی', 'نسرین کاظمی', 'بهرام اکبری', 'شیرین فرهادی', 'کاوه نجفی', 'مینا طاهری', 'داود حسینی', 'الهام بهرامی', 'نادر ملکی'];

export const customerAt = (i: number): { name: string; phones: string[] } => ({ name: `${NAMES[i % NAMES.length]} (نمونه)`, phones: [`+98900${String(7_000_001 + i * 137).padStart(7, '0')}`] });
