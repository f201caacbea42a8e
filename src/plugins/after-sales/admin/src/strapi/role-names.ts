import type { Words } from './words';

/** Also a token: what has a name and a description that Strapi may have given it. */
export interface Named {
  name: string;
  description?: string;
}

export interface Role extends Named {
  id?: number | string;
  /** Ready-made ones begin with our name. */
  code?: string;
}

const OURS = 'after-sales-';
/** What the server adds when the company has a role of the same name already. */
const OTHER = ' (After-Sales)';
const TEXT = 'after-sales.staff-role.';

/** Names that Strapi gives have themselves as keys. */
export const strapis = (name: string, words: Words): string => words(`strapi-name.${name}`) ?? name;

export const namedIn = <Thing extends Named>(thing: Thing, words: Words): Thing => ({ ...thing, name: strapis(thing.name, words), ...(thing.description && { description: strapis(thing.description, words) }) });

/** The office's ready-made roles stand there in the company's language, Strapi's own in English. What the company has renamed keeps its own name. */
export function roleIn<Some extends Role>(role: Some, words: Words): Some {
  if (!role.code?.startsWith(OURS)) return namedIn(role, words);
  const key = TEXT + role.code.slice(OURS.length);
  const { description } = role;
  const suffix = role.name.endsWith(OTHER) ? OTHER : '';
  const name = role.name.slice(0, role.name.length - suffix.length);
  return {
    ...role,
    ...(words.isSaid(key, name) && { name: (words(key) ?? name) + suffix }),
    ...(description && words.isSaid(`${key}.about`, description) && { description: words(`${key}.about`) ?? description }),
  };
}

/** How roles are stored that were shown translated: the form of a role sends its name back. */
export class StoredRoles {
  private readonly stored = new Map<string, { role: Role; shown: Role }>();

  shown(role: Role, words: Words): Role {
    const shown = roleIn(role, words);
    if (role.id !== undefined) this.stored.set(String(role.id), { role, shown });
    return shown;
  }

  /** What nobody has typed anew goes back as it came. */
  sent<Sent extends Partial<Role>>(sent: Sent): Sent {
    const known = this.stored.get(String(sent.id));
    if (!known) return sent;
    const { role, shown } = known;
    return { ...sent, ...(sent.name === shown.name && { name: role.name }), ...(sent.description === shown.description && { description: role.description }) };
  }
}
