import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { casesDocument } from './cases/document';

const FILE = resolve(__dirname, '../../../../../../../../docs/reference/warranty-cases.md');

const onDisk = (): string => {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
};

test('docs/reference/warranty-cases.md is up to date', () => {
  const document = casesDocument();
  if (process.env.UPDATE_DOCS) writeFileSync(FILE, document);
  const upToDate = onDisk() === document;
  expect(upToDate ? 'up to date' : 'out of date; renew it: UPDATE_DOCS=1 npx jest --selectProjects domain -- warranty-cases').toBe('up to date');
});
