import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startApp, type TestApp } from '../support/app';

// Strapi's panel names types, fields, values and permissions by keys that it makes of their ids: each has its words.

const TRANSLATIONS = path.resolve(__dirname, '..', '..', 'src', 'plugins', 'after-sales', 'admin', 'src', 'translations');
const texts = (file: string): Record<string, string> => JSON.parse(readFileSync(path.join(TRANSLATIONS, file), 'utf8')) as Record<string, string>;
const OURS = 'plugin::after-sales.';
/** Strapi's own; their words stand once for all types (`after-sales.any-type.…`), or they are never shown. */
const STRAPIS = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'];

interface Type {
  uid: string;
  info: { singularName: string; displayName: string };
  attributes: Record<string, { enum?: string[]; visible?: boolean; private?: boolean }>;
  pluginOptions?: { 'content-manager'?: { visible?: boolean } };
}

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

const ourTypes = (): Type[] => (Object.values(app.strapi.contentTypes) as Type[]).filter(({ uid }) => uid.startsWith(OURS));

test.each(['fa', 'en', 'es'])('[PF1] every type, field and value of ours has its words in %s', (language) => {
  const words = texts(`${language}.json`);
  const keys = ourTypes().flatMap(({ uid, info, attributes }) => [
    info.displayName,
    ...Object.entries(attributes).filter(([name]) => !STRAPIS.includes(name)).flatMap(([name, { enum: values = [] }]) => [`content-manager.content-types.${uid}.${name}`, ...values]),
  ]);
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter((key) => !words[key])).toEqual([]);
});

test.each(['fa', 'en', 'es'])('[PF1] so has every field of a type that isn\'t ours and stands in the Content Manager: %s', (language) => {
  const words = texts(`${language}.json`);
  const shown = (Object.values(app.strapi.contentTypes) as Type[]).filter(({ uid, pluginOptions }) => !uid.startsWith(OURS) && /^(api|plugin)::/.test(uid) && pluginOptions?.['content-manager']?.visible !== false);
  const isShown = (name: string, { visible = true }: { visible?: boolean }): boolean => visible && !STRAPIS.includes(name);
  const keys = shown.flatMap(({ uid, attributes }) => Object.entries(attributes).filter(([name, attribute]) => isShown(name, attribute)).map(([name]) => `content-manager.content-types.${uid}.${name}`));
  expect(keys).toContain('content-manager.content-types.plugin::users-permissions.user.username');
  expect(keys.filter((key) => !words[key])).toEqual([]);
});

test.each(['fa', 'es'])('[PF1] every permission of ours and its group have their words in %s, and no words are left of what is gone', (language) => {
  const words = texts(`permissions/${language}.json`);
  const actions = (app.strapi.service('admin::permission').actionProvider.values() as { actionId: string }[]).map(({ actionId }) => actionId).filter((id) => id.startsWith(OURS)).map((id) => id.slice(OURS.length));
  const wordOf = (id: string): string | undefined => ['after-sales.permission.' + id, `after-sales.permission.any.${id.split('.')[1]}`].find((key) => words[key]);
  const groups = new Set(actions.map((id) => `after-sales.permission.group.${id.split('.')[0]}`));
  expect(actions.filter((id) => !wordOf(id))).toEqual([]);
  expect([...groups].filter((key) => !words[key])).toEqual([]);

  const said = new Set([...actions.map(wordOf), ...groups, ...ourTypes().map(({ uid }) => `after-sales.permission.type.${uid}`), 'after-sales.permission.plugin']);
  expect(Object.keys(words).filter((key) => !said.has(key))).toEqual([]);
  expect([...said].filter((key) => key && !words[key])).toEqual([]);
});
