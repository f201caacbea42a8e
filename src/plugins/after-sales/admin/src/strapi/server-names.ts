/**
 * What Strapi's server tells in English alone: the names of permissions, of its three roles, of its first tokens, and of
 * types and fields in the roles screen. They are put into the language of the panel on their way into its store, so that every screen that shows
 * them finds them translated. What is sent back are ids; nobody saves a translated name but in the form of a role, whose
 * answer is left as it is.
 */

type Texts = Readonly<Record<string, string>>;
type Words = (key: string) => string | undefined;

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

/** Also a token: what has a name and a description that Strapi may have given it. */
interface Role {
  code?: string;
  name: string;
  description?: string;
}

const OURS = 'plugin::after-sales.';
const TEXT = 'after-sales.permission.';
/** The plugins' own names, as the roles screen groups by them. */
const PLUGIN = 'plugin::';

export function nameServersWords(app: NamesApp): void {
  app.addMiddlewares([
    () => (store) => (next) => (action) => {
      if (action.type === 'admin/setLocale') return inAnotherLanguage(store, next, action);
      const endpoint = action.type === 'adminApi/executeQuery/fulfilled' ? action.meta?.arg?.endpointName : undefined;
      const translate = endpoint && !isOneRole(action) ? ANSWERS[endpoint] : undefined;
      if (!translate || !action.payload) return next(action);
      const texts = app.configurations.translations[store.getState().admin_app.language.locale] ?? {};
      return next({ ...action, payload: translate(action.payload as never, (key) => texts[key]) });
    },
  ]);
}

/** The form of a single role saves its name: there the name is data. */
const isOneRole = ({ meta }: Action): boolean => meta?.arg?.endpointName === 'getRoles' && typeof meta.arg.originalArgs === 'object' && meta.arg.originalArgs !== null && 'id' in meta.arg.originalArgs;

/** What was translated into the language before is asked for again, or forgotten where nobody looks at it. */
function inAnotherLanguage(store: Store, next: (action: Action) => unknown, action: Action): unknown {
  const before = store.getState().admin_app.language.locale;
  const result = next(action);
  if (before === action.payload) return result;
  for (const [queryCacheKey, query] of Object.entries(store.getState().adminApi.queries)) {
    if (query?.endpointName === 'getRolePermissionLayout') store.dispatch({ type: 'adminApi/queries/removeQueryResult', payload: { queryCacheKey } } as Action);
  }
  store.dispatch({ type: 'adminApi/invalidateTags', payload: ['Me', 'Role', 'User'] } as Action);
  return result;
}

const ANSWERS: Record<string, (payload: never, words: Words) => unknown> = {
  getRolePermissionLayout: (layout: Layout, words) => layoutIn(layout, words),
  getRoles: (roles: Role[], words) => roles.map((role) => roleIn(role, words)),
  getUsers: (found: { users: { roles?: Role[] }[] }, words) => ({ ...found, users: found.users.map((user) => personIn(user, words)) }),
  getAPITokens: (tokens: Role[], words) => tokens.map((token) => roleIn(token, words)),
  getMe: (me: { roles?: Role[] }, words) => personIn(me, words),
};

const personIn = <Person extends { roles?: Role[] }>(person: Person, words: Words): Person => ({ ...person, roles: person.roles?.map((role) => roleIn(role, words)) });

/** A role that the company has renamed keeps its own name. */
const roleIn = (role: Role, words: Words): Role => ({ ...role, name: strapis(role.name, words), ...(role.description && { description: strapis(role.description, words) }) });

const strapis = (name: string, words: Words): string => words(`strapi-name.${name}`) ?? name;

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
