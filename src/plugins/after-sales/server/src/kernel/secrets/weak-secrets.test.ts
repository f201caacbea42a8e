import { createHash } from 'node:crypto';
import { weaknessOf, weakSecrets } from './weak-secrets';

describe('weak secrets', () => {
  it.each([
    ['nothing', undefined],
    ['empty', ''],
    ['blanks', '                                '],
    ['what templates bring', 'toBeModified1'],
    ['the list of a template', 'toBeModified1toBeModified2toBeModified3'],
    ['a default', 'changeme-changeme-changeme-changeme'],
    ['a word in it', 'my-company-secret-2026-my-company'],
    ['short', 'k3J9x_Qp2vT7'],
    ['one letter', 'a'.repeat(64)],
    ['the alphabet', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'],
    ['the same again', 'aB3xK9pQzRaB3xK9pQzRaB3xK9pQzR'],
    ['few letters', 'ababbaabbbabababbaababbabababbab'],
  ])('refuses %s', (_, value) => {
    expect(weaknessOf(value)).toEqual(expect.any(String));
  });

  it('takes what random makers give, ours (32 bytes) and that of Strapi (16 bytes)', () => {
    const made = Array.from({ length: 2_000 }, (_, i) => createHash('sha256').update(`seed ${i}`).digest());
    const secrets = made.flatMap((random) => [random.toString('base64url'), random.subarray(0, 16).toString('base64'), random.toString('hex')]);
    expect(secrets.filter((secret) => weaknessOf(secret) !== undefined)).toEqual([]);
  });

  it('names all of them in one go, the equal ones too, and quotes none', () => {
    const strong = 'vT7kQ2mX9pLr4WzN8sJd3HfB6gYc1aEu';
    const said = weakSecrets([
      { name: 'APP_KEYS', value: 'toBeModified1' },
      { name: 'JWT_SECRET', value: strong },
      { name: 'ADMIN_JWT_SECRET', value: strong },
      { name: 'API_TOKEN_SALT', value: undefined },
    ]);
    expect(said).toEqual(['APP_KEYS is a sample, not a secret', 'API_TOKEN_SALT is missing', 'ADMIN_JWT_SECRET is the same as JWT_SECRET']);
  });
});
