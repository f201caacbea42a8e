import { REASONS } from '../../../../shared/api/warranty';
import en from '../../../../shared/translations/en.json';
import es from '../../../../shared/translations/es.json';
import fa from '../../../../shared/translations/fa.json';
import { CASE_GROUPS } from './domain/cases';
import { runCase } from './domain/cases/run-case';
import { TRACE_CODES } from './domain/verdict';
import { sayReason, sayStep } from './warranty.words';

const LANGUAGES = ['fa', 'en', 'es'] as const;
const keys = [...REASONS.map((reason) => `warranty.reason.${reason}`), ...TRACE_CODES.map((code) => `warranty.trace.${code}`)];

test('every reason and every step has a text in three languages, and no text is left over', () => {
  for (const texts of [fa, en, es]) {
    const ours = Object.keys(texts).filter((key) => /^warranty\.(reason|trace)\./.test(key));
    expect(new Set(ours)).toEqual(new Set(keys));
  }
});

test('every step is taken by some written case', () => {
  const taken = new Set(CASE_GROUPS.flatMap(({ cases }) => cases.flatMap((told) => runCase(told).trace.map(({ code }) => code))));
  expect(TRACE_CODES.filter((code) => !taken.has(code))).toEqual([]);
});

test.each(LANGUAGES)('no sentence of any case keeps a placeholder or a key (%s)', (language) => {
  for (const told of CASE_GROUPS.flatMap(({ cases }) => cases)) {
    const verdict = runCase(told);
    for (const sentence of [sayReason(verdict, language), ...verdict.trace.map((step) => sayStep(step, language).text)]) {
      expect(sentence).not.toMatch(/[{}]|warranty\.|undefined/);
      if (language === 'fa') expect(sentence).not.toMatch(/[0-9]{4}[-/]/);
    }
  }
});

test('days are Jalali in Persian and Gregorian elsewhere; labels come in the reader\'s language', () => {
  const step = { code: 'within', params: { day: '2026-03-20', from: '2025-09-22', until: '2026-03-20' } } as const;
  expect(sayStep(step, 'fa')).toEqual({ code: 'within', params: step.params, text: '۱۴۰۴/۱۲/۲۹ میان ۱۴۰۴/۰۶/۳۱ و ۱۴۰۴/۱۲/۲۹ است.' });
  expect(sayStep(step, 'en').text).toBe('2026-03-20 lies between 2025-09-22 and 2026-03-20.');
  expect(sayStep(step, 'es').text).toBe('El 20/03/2026 está entre el 22/09/2025 y el 20/03/2026.');
  const labels = { fa: 'شکستن پلمب', en: 'Seal broken' };
  expect(sayStep({ code: 'void', params: { day: '2026-03-20', reason: labels } }, 'fa')).toMatchObject({ params: { reason: 'شکستن پلمب' }, text: 'گارانتی از ۱۴۰۴/۱۲/۲۹ به دلیل «شکستن پلمب» باطل است.' });
  expect(sayStep({ code: 'void', params: { day: '2026-03-20', reason: labels } }, 'es').params.reason).toBe('Seal broken');
});
