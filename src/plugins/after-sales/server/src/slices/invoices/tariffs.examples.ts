import type { Examples } from '../../kernel/http/examples';

export const tariffsExamples: Examples = {
  'tariffs.list': {
    query: { tariff: 'wage', limit: '50' },
    answer: {
      items: [
        {
          id: '01a201f5-dda0-7000-8000-000000000105',
          tariff: 'wage',
          service: 'travel',
          product: null,
          category: null,
          part: null,
          grade: null,
          zone: null,
          validFrom: '2026-03-21',
          amount: '1200000',
        },
        {
          id: '01a201f5-dda0-7000-8000-000000000106',
          tariff: 'wage',
          service: 'warranty-repair',
          product: null,
          category: 'WM',
          part: null,
          grade: null,
          zone: null,
          validFrom: '2026-03-21',
          amount: '4500000',
        },
      ],
      next: null,
    },
  },
  'tariffs.add': {
    body: { tariff: 'wage', service: 'warranty-repair', category: 'WM', validFrom: '2026-03-21', amount: '4500000' },
    answer: {
      id: '01a201f5-dda0-7000-8000-000000000106',
      tariff: 'wage',
      service: 'warranty-repair',
      product: null,
      category: 'WM',
      part: null,
      grade: null,
      zone: null,
      validFrom: '2026-03-21',
      amount: '4500000',
    },
  },
  'photos.upload': { answer: { id: '01a201f5-dda0-7000-8000-000000000f01', width: 1600, height: 1200, bytes: 184320 } },
  'photos.show': { params: { id: '01a201f5-dda0-7000-8000-000000000f01' } },
};
