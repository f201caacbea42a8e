/**
 * Some words stand in Strapi's programs themselves, out of reach of translations, in the panel or in the server. They are exchanged where they appear:
 * in the texts and names of its pages, each only where it is known to stand, so that data of the same spelling stays.
 * The node stays React's own; only its text is another, and becomes the old one again when the language changes.
 */

import { persianDigits } from '../../../shared/text/fold';
import type { Words } from './words';

interface Place {
  /** The addresses of the pages; all of them when left out. */
  on?: RegExp;
  /** What the text stands in, or the element whose name it is: a word that somebody may have typed is bound to the part that says it. */
  at?: string;
  words: readonly string[];
}

/** What of a node is exchanged. */
interface Spot {
  node: Text | Element;
  /** Of an element: which of its attributes. */
  name?: string;
}

const KEY = 'strapi-hard-coded.';
const NAMES = ['aria-label', 'aria-roledescription', 'placeholder'];
const LONGEST = 160;
const MANY = 500;

/** Refusals that Strapi's server words itself: whole sentences, which no data says. */
const REFUSALS = [
  'Invalid credentials',
  'User not active',
  'Email already taken',
  'A user with this email address already exists',
  'Name already taken',
  'You cannot delete your own user',
  'You must have at least one user with super admin role.',
  'You cannot delete the super admin role',
  'Some roles are still assigned to some users',
  'This reset password token has expired',
];

const CHOICES = '[role="option"], [role="combobox"]';

const PLACES: readonly Place[] = [
  { words: REFUSALS },
  // «Next» is a button for screen readers alone, of the library that draws the days of a month.
  { at: '[role="application"] button[tabindex="-1"]', words: ['Next'] },
  { at: '[aria-roledescription]', words: ['carousel', 'slide', 'sortable'] },
  { at: '[role="dialog"] button', words: ['Close modal'] },
  { at: '[role="alert"]', words: ['Loading content.', 'Loading'] },
  { at: 'button[aria-controls="burger-menu"], [role="tooltip"]', words: ['Menu'] },
  { on: /\/settings\/users/, words: ['Active', 'Inactive', 'Firstname', 'Lastname', 'Email', 'Username', 'Active user'] },
  { on: /\/settings\/application-infos/, words: ['Community'] },
  { on: /\/settings\/(api|admin|transfer)-tokens/, words: ['Select'] },
  { on: /\/configurations\/list$/, at: CHOICES, words: ['ASC', 'DESC'] },
];

/** Numbers that Strapi writes without asking for the reader's figures: how many lists there are, how many entries a page holds, which row a box chooses. */
const FIGURES: readonly { on: RegExp; at: string }[] = [
  { on: /\/content-manager/, at: 'nav span' },
  { on: /\/content-manager|\/settings\//, at: 'button[role="checkbox"][aria-label]' },
  { on: /\/configurations\/|\/settings\//, at: CHOICES },
];
const FIGURE = /^(\D+ )?\d+$/;

/** «Users | Strapi»: the names of settings in the title of the window. */
const TITLES = ['Users', 'Roles', 'Webhooks', 'API Tokens', 'Admin Tokens', 'Transfer Tokens'];

/** The pages on which the Content Manager's view of a type is set call themselves by the server's name of the type. */
const CONFIGURES = /^Configure .+ (List|Edit) View(?= \||$)/;

/** The form of a type's view offers its attributes by their names. */
const VIEW_OF = /-types\/([^/]+)\/configurations\/edit$/;

/** Their headings end with it. */
const OF_A_TYPE = /^(.* [—-] )(.+)$/;

/** The notices' region is called «Notifications», with the keys that lead to it. */
const REGION = /^Notifications(?= |$)/;

/** In the roles screen the English kind of the section follows the translated sentence. */
const KIND = / (plugin|settings)$/;

function exchanged(text: string, spot: Spot, words: Words): string | undefined {
  if (text.length > LONGEST) return undefined;
  const path = location.pathname;
  for (const { on, at, words: here } of PLACES) if (here.includes(text) && (!on || on.test(path)) && (!at || standsIn(spot, at))) return words(KEY + text);
  if (REGION.test(text)) return text.replace(REGION, words(`${KEY}Notifications`) ?? 'Notifications').replace('alt+', 'Alt+');
  // Only after words of another script or language: in English the sentence is whole.
  if (/\/settings\/roles/.test(path) && KIND.test(text) && words(`${KEY}Roles`)) return text.replace(KIND, '');
  if (/\/configurations\//.test(path) && standsIn(spot, 'h1')) return text.replace(OF_A_TYPE, (_whole, verb: string, name: string) => verb + (words(name) ?? name));
  const type = VIEW_OF.exec(path)?.[1];
  if (type && standsIn(spot, CHOICES)) return words(`content-manager.content-types.${decodeURIComponent(type)}.${text}`);
  if (words.locale === 'fa' && FIGURE.test(text) && FIGURES.some(({ on, at }) => on.test(path) && standsIn(spot, at))) return persianDigits(text);
  return undefined;
}

const standsIn = ({ node }: Spot, at: string): boolean => (node instanceof Element ? node : node.parentElement)?.closest(at) != null;

const read = ({ node, name }: Spot): string => (name ? ((node as Element).getAttribute(name) ?? '') : (node.nodeValue ?? ''));

function write({ node, name }: Spot, text: string): void {
  if (name) (node as Element).setAttribute(name, text);
  else node.nodeValue = text;
}

function* spotsOf(root: Node): Generator<Spot> {
  if (root instanceof Text) yield { node: root };
  if (!(root instanceof Element)) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node instanceof Text) yield { node };
    else if (node instanceof Element) for (const name of NAMES) if (node.hasAttribute(name)) yield { node, name };
  }
}

/** Watches the page and returns a function that ends it and gives the English words back. */
export function exchangeHardCoded(words: Words): () => void {
  let done: { spot: Spot; before: string; now: string }[] = [];
  const look = (root: Node): void => {
    for (const spot of spotsOf(root)) {
      const before = read(spot);
      const now = exchanged(before, spot, words);
      if (now === undefined || now === before) continue;
      write(spot, now);
      done.push({ spot, before, now });
    }
    // What has left the page is forgotten, or a day's work would be remembered.
    if (done.length > MANY) done = done.filter(({ spot }) => spot.node.isConnected);
  };
  const lookAtTitle = (): void => {
    const known = TITLES.find((title) => new RegExp(`(^|[—-] )${title} \\|`).test(document.title));
    const named = known && words(KEY + known);
    if (known && named && named !== known) document.title = document.title.replace(known, named);
    const configure = words('app.links.configure-view');
    if (configure && CONFIGURES.test(document.title)) document.title = document.title.replace(CONFIGURES, configure);
    if (document.title === 'Strapi Admin') document.title = 'Strapi';
  };
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(look);
      else look(target);
    }
    lookAtTitle();
  });
  observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMES });
  look(document.body);
  lookAtTitle();
  return () => {
    observer.disconnect();
    for (const { spot, before, now } of done) if (spot.node.isConnected && read(spot) === now) write(spot, before);
  };
}
