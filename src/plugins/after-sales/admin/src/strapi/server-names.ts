/**
 * What the server tells in one language alone: the names of permissions, of roles, of Strapi's first tokens, of types and
 * fields in the roles screen, and the labels of fields in the Content Manager. They are put into the language of the
 * panel on their way into its store, so that every screen that shows them finds them translated. What is sent back are
 * ids; the two forms that save a name as they show it send it back as it was stored.
 */
import { configurationBack, configurationIn, type Configuration, type SentConfiguration } from './field-names';
import { namedIn, roleIn, StoredRoles, strapis, type Named, type Role } from './role-names';
import { wordsOf, type Texts, type Words } from './words';

interface Action {
  type: string;
  payload?: unknown;
  meta?: { arg?: { endpointName?: string; originalArgs?: unknown; queryCacheKey?: string } };
}

interface Store {
  getState(): { admin_app: { language: { locale: string } }; adminApi: { queries: Record<string, { endpointName?: string } | undefined> } };
  dispatch(action: Action): unknown;
}

type Middleware = () => (store: Store) => (next: (action: Action) => unknown) => (action: Action) => unknown;

/** What of Strapi's app is used here. */
export interface NamesApp {
  configurations: { translations: Record<string, Texts | undefined> };
  addMiddlewares(middlewares: Middleware[]): void;
}

interface Permission {
  action: string;
  displayName: string;
  plugin?: string;
  category?: string;
  subCategory?: string;
}

interface Labelled {
  label: string;
  value?: string;
  children?: Labelled[];
}

interface Subject extends Labelled {
  uid: string;
  properties: Labelled[];
}

interface Layout {
  conditions: { displayName: string; category: string }[];
  sections: {
    plugins?: Permission[];
    settings?: Permission[];
    collectionTypes?: { actions: Labelled[]; subjects: Subject[] };
    singleTypes?: { actions: Labelled[]; subjects: Subject[] };
  };
}

/** Who has logged in. */
interface Me {
  roles?: Role[];
  preferedLanguage?: string | null;
}

const OURS = 'plugin::after-sales.';
const TEXT = 'after-sales.permission.';
/** The plugins' own names, as the roles screen groups by them. */
const PLUGIN = 'plugin::';

export function nameServersWords(app: NamesApp): void {
  app.addMiddlewares([
    () => (store) => (next) => (action) => {
      if (action.type === 'admin/setLocale') return inAnotherLanguage(store, next, action);
      const arg = action.meta?.arg;
      const words = wordsOf(app.configurations.translations, store.getState().admin_app.language.locale);
      if (action.type === 'adminApi/executeMutation/pending' && arg) {
        const back = SENT[arg.endpointName ?? ''];
        // The request is made of this same object, after its beginning was told.
        if (back) arg.originalArgs = back(arg.originalArgs as never, words);
      }
      const translate = action.type === 'adminApi/executeQuery/fulfilled' ? ANSWERS[arg?.endpointName ?? ''] : undefined;
      return next(translate && action.payload ? { ...action, payload: translate(action.payload as never, words) } : action);
    },
  ]);
}

/** What was translated into the language before is asked for again, or forgotten where nobody looks at it. */
function inAnotherLanguage(store: Store, next: (action: Action) => unknown, action: Action): unknown {
  const before = store.getState().admin_app.language.locale;
  const result = next(action);
  if (before === action.payload) return result;
  for (const [queryCacheKey, query] of Object.entries(store.getState().adminApi.queries)) {
    if (query?.endpointName === 'getRolePermissionLayout') store.dispatch({ type: 'adminApi/queries/removeQueryResult', payload: { queryCacheKey } } as Action);
  }
  store.dispatch({ type: 'adminApi/invalidateTags', payload: ['Me', 'Role', 'User', 'ContentTypesConfiguration'] } as Action);
  return result;
}

const roles = new StoredRoles();

const ANSWERS: Record<string, (payload: never, words: Words) => unknown> = {
  getRolePermissionLayout: (layout: Layout, words) => layoutIn(layout, words),
  getRoles: (found: Role[], words) => found.map((role) => roles.shown(role, words)),
  getUsers: (found: { users: { roles?: Role[] }[] }, words) => ({ ...found, users: found.users.map((user) => personIn(user, words)) }),
  getAPITokens: (tokens: Named[], words) => tokens.map((token) => namedIn(token, words)),
  // Who has chosen no language has the panel's: the profile would say «choose» in two ways, one beside the other.
  getMe: (me: Me, words) => ({ ...personIn(me, words), preferedLanguage: me.preferedLanguage ?? words.locale }),
  getContentTypeConfiguration: (configuration: Configuration, words) => configurationIn(configuration, words),
};

/** What is sent back as it was shown. */
const SENT: Record<string, (sent: never, words: Words) => unknown> = {
  updateRole: (role: Partial<Role>) => roles.sent(role),
  updateContentTypeConfiguration: (configuration: SentConfiguration, words) => configurationBack(configuration, words),
};

const personIn = <Person extends { roles?: Role[] }>(person: Person, words: Words): Person => ({ ...person, roles: person.roles?.map((role) => roleIn(role, words)) });

function layoutIn({ conditions, sections }: Layout, words: Words): Layout {
  const types = (section: Layout['sections']['collectionTypes']) => section && { actions: section.actions.map((action) => ({ ...action, label: strapis(action.label, words) })), subjects: section.subjects.map((subject) => subjectIn(subject, words)) };
  return {
    conditions: conditions.map((condition) => ({ ...condition, displayName: strapis(condition.displayName, words), category: strapis(condition.category, words) })),
    sections: {
      ...sections,
      plugins: sections.plugins?.map((permission) => permissionIn(permission, words)),
      settings: sections.settings?.map((permission) => permissionIn(permission, words)),
      collectionTypes: types(sections.collectionTypes),
      singleTypes: types(sections.singleTypes),
    },
  };
}

function permissionIn(permission: Permission, words: Words): Permission {
  const { action, displayName, plugin, category, subCategory } = permission;
  if (action.startsWith(OURS)) {
    const [group = '', verb = ''] = action.slice(OURS.length).split('.');
    const name = words(`${TEXT}${group}.${verb}`) ?? words(`${TEXT}any.${verb}`) ?? displayName;
    return { ...permission, displayName: name, plugin: words(`${TEXT}plugin`) ?? plugin, subCategory: words(`${TEXT}group.${group}`) ?? subCategory };
  }
  return {
    ...permission,
    displayName: strapis(displayName, words),
    ...(plugin && { plugin: words(`strapi-name.${plugin.replace(PLUGIN, '')}`) ?? plugin }),
    ...(category && { category: strapis(category, words) }),
    ...(subCategory && { subCategory: strapis(subCategory, words) }),
  };
}

const subjectIn = (subject: Subject, words: Words): Subject => ({
  ...subject,
  label: words(`${TEXT}type.${subject.uid}`) ?? strapis(subject.label, words),
  properties: subject.properties.map((property) => ({
    ...property,
    label: strapis(property.label, words),
    children: property.children?.map((field) => ({ ...field, label: words(`content-manager.content-types.${subject.uid}.${field.value}`) ?? field.label })),
  })),
});
