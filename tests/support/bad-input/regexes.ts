import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';
import { Dice } from './dice';

export interface FoundRegex {
  /** File and line. */
  at: string;
  source: string;
  flags: string;
}

/** Longer than any body that we read as text, so that what grows with the square of it never comes to its end. */
const LENGTH = 260_000;
/** What grows with the length needs a second or two for all attacks together, on a busy machine ten; what grows with its square, minutes for one. */
const PATIENCE_MS = 60_000;
const PAIRS = 24;

const filesUnder = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$/.test(name))
    .map((name) => path.join(folder, name));

/** Every regular expression that the sources spell out, and every one that they make of a fixed text. */
export function regexesUnder(folder: string): FoundRegex[] {
  return filesUnder(folder).flatMap((file) => {
    const tree = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: FoundRegex[] = [];
    const visit = (node: ts.Node): void => {
      const at = `${path.relative(folder, file)}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.push({ at, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      const made = ts.isNewExpression(node) && node.expression.getText() === 'RegExp' ? node.arguments?.[0] : undefined;
      if (made) found.push({ at, source: ts.isStringLiteralLike(made) ? made.text : '', flags: 'DYNAMIC' });
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

/** One of each kind of character that a class or an escape may stand for. */
const SORTS = ['a', 'Z', '0', '۵', ' ', '\t', '\n', '-', '_', '.', ',', ';', '\u200c', '\u200d', '\u200f', '\u064b', 'ی', '\u00a0', 'é', '\u0301'];

/** The characters that the expression itself names. */
function lettersOf(source: string): string[] {
  const escapes = [...source.matchAll(/\\u\{?([0-9a-f]{4,6})\}?/gi)].map(([, hex]) => String.fromCodePoint(Number.parseInt(hex!, 16)));
  const plain = source.replace(/\\u\{?[0-9a-f]{4,6}\}?|\\p\{[^}]*\}|\\[a-z]|\[\^|\(\?<?[:=!]?/gi, '').replace(/[\\^$*+?()[\]{}|]/g, '');
  return [...new Set([...plain, ...escapes])].slice(0, 24);
}

/** Texts on which an expression that can go wrong in many ways does: something repeated, and at the end what can't match. */
function attacksOn(source: string, length: number): string[] {
  const dice = new Dice(source.length + 1);
  const letters = [...new Set([...lettersOf(source), ...SORTS])];
  const pairs = Array.from({ length: PAIRS }, () => dice.pick(letters) + dice.pick(letters));
  const starts = ['', ...lettersOf(source).slice(0, 4)];
  return [...letters, ...pairs].flatMap((pump, i) => {
    const long = pump.repeat(length / pump.length);
    // Not every start with every pump: each comes by often enough.
    return i % 3 === 0 ? starts.map((start) => `${start}${long}\u0001!`) : [`${long}\u0001!`];
  });
}

/** The attack that the expression doesn't survive, as its first characters; undefined when it survives all. */
export function weaknessOf({ source, flags }: Pick<FoundRegex, 'source' | 'flags'>, length = LENGTH, patienceMs = PATIENCE_MS): string | undefined {
  const attacks = attacksOn(source, length);
  const context = vm.createContext({ attacks, at: 0, source, flags });
  try {
    // In a context of its own, because that is what can be stopped from outside in the middle of an expression.
    vm.runInContext('for (const text of attacks) { text.replace(new RegExp(source, flags), ""); at += 1; }', context, { timeout: patienceMs });
    return undefined;
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return JSON.stringify(attacks[context.at as number]!.slice(0, 12));
  }
}
