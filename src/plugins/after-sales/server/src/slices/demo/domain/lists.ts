import type { CodingList, NewCoding } from '../../../../../shared/api/codings';

/** Codes that no company gives itself, in all three languages, so that the demo speaks like whoever looks at it. */
export const DEMO_CODINGS: readonly (readonly [CodingList, readonly NewCoding[]])[] = [
  ['brand', [
    { code: 'DEMO-SEPEHR', labels: { fa: 'سپهر (نمونه)', en: 'Sepehr (sample)', es: 'Sepehr (ejemplo)' } },
    { code: 'DEMO-NEGIN', labels: { fa: 'نگین (نمونه)', en: 'Negin (sample)', es: 'Negin (ejemplo)' } },
  ]],
  ['product-category', [
    { code: 'DEMO-REF', labels: { fa: 'یخچال (نمونه)', en: 'Refrigerator (sample)', es: 'Frigorífico (ejemplo)' } },
    { code: 'DEMO-WM', labels: { fa: 'ماشین لباسشویی (نمونه)', en: 'Washing machine (sample)', es: 'Lavadora (ejemplo)' } },
    { code: 'DEMO-AC', labels: { fa: 'کولر گازی (نمونه)', en: 'Air conditioner (sample)', es: 'Aire acondicionado (ejemplo)' } },
  ]],
  ['product', [
    { code: 'DEMO-REF-20', labels: { fa: 'یخچال ۲۰ فوت', en: 'Refrigerator 20', es: 'Frigorífico 20' }, categoryCode: 'DEMO-REF', brandCode: 'DEMO-SEPEHR' },
    { code: 'DEMO-WM-8', labels: { fa: 'لباسشویی ۸ کیلویی', en: 'Washer 8 kg', es: 'Lavadora 8 kg' }, categoryCode: 'DEMO-WM', brandCode: 'DEMO-SEPEHR' },
    { code: 'DEMO-WM-9', labels: { fa: 'لباسشویی ۹ کیلویی', en: 'Washer 9 kg', es: 'Lavadora 9 kg' }, categoryCode: 'DEMO-WM', brandCode: 'DEMO-NEGIN' },
    { code: 'DEMO-AC-24', labels: { fa: 'کولر ۲۴۰۰۰', en: 'Air conditioner 24000', es: 'Aire acondicionado 24000' }, categoryCode: 'DEMO-AC', brandCode: 'DEMO-NEGIN' },
  ]],
  ['fault', [
    { code: 'DEMO-COLD', labels: { fa: 'سرد نمی‌کند (نمونه)', en: 'Does not cool (sample)', es: 'No enfría (ejemplo)' } },
    { code: 'DEMO-DRAIN', labels: { fa: 'آب را تخلیه نمی‌کند (نمونه)', en: 'Does not drain (sample)', es: 'No desagua (ejemplo)' } },
    { code: 'DEMO-NOISE', labels: { fa: 'صدای زیاد (نمونه)', en: 'Noisy (sample)', es: 'Hace ruido (ejemplo)' } },
  ]],
];

export const DEMO_AGENTS: readonly { code: string; name: string; technicians: readonly string[] }[] = [
  { code: 'DEMO-01', name: 'خدمات البرز (نمونه)', technicians: ['حسن کاویانی (نمونه)', 'رضا اصغری (نمونه)'] },
  { code: 'DEMO-02', name: 'خدمات زاگرس (نمونه)', technicians: ['ناصر بیات (نمونه)'] },
];

export const DEMO_PRODUCTS = ['DEMO-REF-20', 'DEMO-WM-8', 'DEMO-WM-9', 'DEMO-AC-24'] as const;
export const DEMO_FAULTS = ['DEMO-COLD', 'DEMO-DRAIN', 'DEMO-NOISE'] as const;
