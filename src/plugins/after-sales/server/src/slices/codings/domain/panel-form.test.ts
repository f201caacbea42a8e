import { asChanges, asNew, formField } from './panel-form';

const form = { code: 'P-1', labelFa: 'پمپ', labelEn: '', state: 'active', categoryCode: null, brandCode: 'X', owner: 'somebody', id: 7 };

describe('the Content Manager\'s form', () => {
  it('[CD1] becomes the body of a new coding, without what is empty or isn\'t of its list', () => {
    expect(asNew('part', form)).toEqual({ code: 'P-1', labels: { fa: 'پمپ', en: null } });
  });

  it('[CD1] becomes the body of changes, where empty takes away', () => {
    expect(asChanges('part', form)).toEqual({ labels: { fa: 'پمپ', en: null }, categoryCode: null });
    expect(asChanges('part', { code: 'P-1' })).toEqual({ labels: {} });
  });

  it('[CD1] is told of refusals at its own fields', () => {
    expect(['labels', 'labels.es', 'code', 'categoryCode'].map(formField)).toEqual(['labelFa', 'labelEs', 'code', 'categoryCode']);
  });
});
