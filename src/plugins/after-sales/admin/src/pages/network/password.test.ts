import { randomFillSync } from 'node:crypto';
import { newPassword } from './password';

describe('[AP4] a password to begin with', () => {
  const made = (): string => newPassword((bytes) => randomFillSync(bytes));

  test('is long enough, without signs that are taken for one another, and another each time', () => {
    const many = Array.from({ length: 200 }, made);
    expect(new Set(many).size).toBe(200);
    for (const password of many) expect(password).toMatch(/^[a-km-np-zA-HJ-NP-Z2-9]{14}$/);
  });

  test('favours no letter: bytes beyond the last whole round are thrown away', () => {
    let round = 0;
    expect(newPassword((bytes) => bytes.fill((round += 1) === 1 ? 255 : 0))).toBe('a'.repeat(14));
    expect(round).toBe(2);
  });
});
