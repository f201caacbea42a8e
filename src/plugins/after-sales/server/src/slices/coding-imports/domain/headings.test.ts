import { CODING_LISTS } from '../../../../../shared/api/codings';
import { LANGUAGES } from '../../../kernel/http/texts';
import { columnsOf, headingOf, writtenHeadings } from '../words';
import { recogniseColumns } from './headings';

const products = (headings: string[]) => recogniseColumns('product', headings, writtenHeadings('product'));

describe('recogniseColumns', () => {
  it.each(CODING_LISTS)('[PF1] understands all that an export of %s writes, in every language', (list) => {
    for (const language of LANGUAGES) {
      const columns = columnsOf(list);
      const { fields, ignored } = recogniseColumns(list, columns.map((column) => headingOf(language, column)), writtenHeadings(list));
      expect([language, fields, ignored]).toEqual([language, columns.map(({ field, name }) => (name ? null : field)), []]);
    }
  });

  it.each([
    [['کد', 'عنوان', 'نوع دستگاه', 'برند', 'وضعیت'], ['code', 'labelFa', 'categoryCode', 'brandCode', 'state']],
    [['كد', 'عنوان‌فارسي', 'كد نوع‌دستگاه', 'کدبرند'], ['code', 'labelFa', 'categoryCode', 'brandCode']],
    [['CODE *', 'Label (fa)', 'label_en', 'Category', 'BRAND CODE:'], ['code', 'labelFa', 'labelEn', 'categoryCode', 'brandCode']],
    [['Código', 'Nombre', 'Tipo de equipo', 'Marca', 'Estado'], ['code', 'labelEs', 'categoryCode', 'brandCode', 'state']],
    [['code', 'labelFa', 'labelEn', 'labelEs', 'categoryCode', 'brandCode', 'state'], ['code', 'labelFa', 'labelEn', 'labelEs', 'categoryCode', 'brandCode', 'state']],
  ])('[PF1] understands %j', (headings, fields) => {
    expect(products(headings)).toEqual({ fields, columns: fields, ignored: [] });
  });

  it('[PF1] leaves alone what it doesn\'t know, what the list hasn\'t, and the second column of one thing', () => {
    expect(products(['Stock', '', 'Code', 'Province', 'کد', '***'])).toEqual({ fields: [null, null, 'code', null, null, null], columns: ['code'], ignored: ['Stock', 'Province', 'کد', '***'] });
  });

  it('[PF1] takes a column of names for the codes only where there is none of codes', () => {
    expect(products(['Code', 'Brand label', 'Brand code']).fields).toEqual(['code', null, 'brandCode']);
    expect(products(['Code', 'Brand label'])).toEqual({ fields: ['code', 'brandCode'], columns: ['code', 'brandCode'], ignored: [] });
  });
});
