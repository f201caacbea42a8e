import { useEffect, useMemo, useState } from 'react';

import type { CodingPage } from '../../../../shared/api/codings';
import { useApi } from '../../kernel/api';
import { useFormats } from '../../kernel/formats';
import { labelOf } from '../../ui';

/** Lists up to this long are read whole; of a longer one the codes stand alone. */
const MOST = 200;

export interface Names {
  nameOf: (plural: string | undefined, code: string) => string;
  optionsOf: (plural: string) => { value: string; label: string }[];
}

/** The names behind the codes that another list is referred to by (categories, brands, provinces), read once per page. */
export function useNames(plurals: readonly string[]): Names {
  const api = useApi();
  const { language } = useFormats();
  const [known, setKnown] = useState<Readonly<Record<string, CodingPage['items']>>>({});
  const asked = plurals.join(' ');
  useEffect(() => {
    const stop = new AbortController();
    for (const plural of asked.split(' ').filter(Boolean)) {
      api.get<CodingPage>(`/${plural}`, { state: 'any', limit: MOST }, { signal: stop.signal }).then(
        ({ items }) => setKnown((lists) => ({ ...lists, [plural]: items })),
        // Without the right to read that list its codes are shown.
        () => undefined,
      );
    }
    return () => stop.abort();
  }, [api, asked]);
  return useMemo(() => {
    const names = new Map(Object.entries(known).flatMap(([plural, items]) => items.map((item) => [`${plural}/${item.code}`, labelOf(item, language)])));
    return {
      nameOf: (plural, code) => names.get(`${plural}/${code}`) ?? code,
      optionsOf: (plural) => (known[plural] ?? []).filter(({ state }) => state === 'active').map((item) => ({ value: item.code, label: labelOf(item, language) })),
    };
  }, [known, language]);
}

interface CodedDevice {
  category: string | null;
  brand: string | null;
  product: string | null;
}

/** The lists by which devices and places are told; a stable list, so that it is read once. */
export const NAMED = ['product-categories', 'brands', 'provinces'] as const;

/** «ماشین لباس‌شویی اسنوا WM-8414»: category and brand by their names, the product by its code. */
export const deviceInWords = ({ category, brand, product }: CodedDevice, { nameOf }: Names): string =>
  [category && nameOf('product-categories', category), brand && nameOf('brands', brand), product].filter(Boolean).join(' ');
