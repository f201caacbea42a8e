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
    ['a long sample', 'your_jwt_secret_here_please_change_in_production'],
    ['a sample that says so', 'please-change-me-to-a-long-random-string-in-production'],
    ['a sentence with a known word', 'this-is-my-super-secret-key-for-strapi-production'],
    ['a long one with a random end', 'strapi-k3J9x_Qp2vT7mZ81LbN4cR6wYdH5sGfA0eUq'],
    ['a sentence', 'our-company-repairs-washing-machines-since-1998'],
    ['a sentence with capitals', 'Our_Company_Repairs_Washing_Machines_And_Ovens'],
    ['a sentence with blanks', 'nobody will ever guess what stands here'],
  ])('refuses %s', (_, value) => {
    expect(weaknessOf(value)).toEqual(expect.any(String));
  });

  it('takes what random makers give, ours (32 bytes) and that of Strapi (16 bytes)', () => {
    const made = Array.from({ length: 2_000 }, (_, i) => createHash('sha256').update(`seed ${i}`).digest());
    const secrets = made.flatMap((random) => [random.toString('base64url'), random.subarray(0, 16).toString('base64'), random.toString('hex')]);
    expect(secrets.filter((secret) => weaknessOf(secret) !== undefined)).toEqual([]);
  });

  it('takes whatever is random, of every length that makers give: none of 100,000', () => {
    const made = (i: number): string => createHash('sha512').update(`seed of many ${i}`).digest('base64url').slice(0, 22 + (i % 43));
    const refused = Array.from({ length: 100_000 }, (_, i) => made(i)).filter((secret) => weaknessOf(secret) !== undefined);
    expect(refused).toEqual([]);
  });

  it('takes keys in groups, as UUIDs and password keepers write them', () => {
    const random = (i: number): string => createHash('sha512').update(`group ${i}`).digest('hex');
    const groups = Array.from({ length: 5_000 }, (_, i) => {
      const hex = random(i);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
    });
    expect(groups.filter((secret) => weaknessOf(secret) !== undefined)).toEqual([]);
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
