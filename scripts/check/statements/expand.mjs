// @ts-check
import ts from 'typescript';
import { isSqlTemplate } from './program.mjs';

/**
 * @typedef {import('./pieces.mjs').Piece} Piece
 * @typedef {Map<ts.Symbol, { expression: ts.Expression, bound: Bound }>} Bound what a function's parameters stand for
 */

/** Deeper than any statement is put together; it ends what would go round in circles. */
const DEEPEST = 24;

/** A fragment that only exists at run time: nobody can review or check the statement it ends in. */
export class Unreadable extends Error {
  /**
   * @param {ts.Node} node
   * @param {string} [advice]
   */
  constructor(node, advice = 'let it be a const, or a function that returns sql`…`') {
    super(`\${${node.getText()}} can't be read from the source: ${advice}`);
    this.node = node;
  }
}

/** Follows the parts of a template through constants and small functions to the texts they stand for. */
export class Expander {
  /**
   * @param {ts.Program} program
   * @param {ts.SourceFile[]} sources where calls are looked for
   * @param {string[]} anyTable what `ident()` may name when its argument's type is just string
   */
  constructor(program, sources, anyTable) {
    this.checker = program.getTypeChecker();
    this.sources = sources;
    this.anyTable = anyTable;
  }

  /**
   * @param {ts.TaggedTemplateExpression} node
   * @param {Bound} [bound]
   * @param {number} [depth]
   * @returns {Piece[]}
   */
  template(node, bound = new Map(), depth = 0) {
    if (depth > DEEPEST) throw new Unreadable(node);
    const { template } = node;
    if (ts.isNoSubstitutionTemplateLiteral(template)) return [textOf(template)];
    return [textOf(template.head), ...template.templateSpans.flatMap((span) => [...this.part(span.expression, bound, depth), textOf(span.literal)])];
  }

  /**
   * @param {ts.Expression} expression inside `${…}`
   * @param {Bound} bound
   * @param {number} depth
   * @returns {Piece[]}
   */
  part(expression, bound, depth) {
    const kind = this.kindOf(expression);
    if (kind === 'value') return [{ kind: 'value' }];
    return kind === 'name' ? this.name(expression, bound, depth) : this.fragment(expression, bound, depth);
  }

  /**
   * @param {ts.Expression} expression
   * @returns {'value' | 'name' | 'fragment'}
   */
  kindOf(expression) {
    const type = this.checker.getTypeAtLocation(expression);
    const members = type.isUnion() ? type.types : [type];
    const symbols = members.map((member) => member.symbol?.name);
    if (symbols.includes('Identifier')) return 'name';
    return symbols.includes('Sql') ? 'fragment' : 'value';
  }

  /**
   * @param {ts.Expression} expression of type Identifier
   * @param {Bound} bound
   * @param {number} depth
   * @returns {Piece[]}
   */
  name(expression, bound, depth) {
    const node = bare(expression);
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'ident') {
      const meant = this.meaningOf(node, bound);
      if (meant.length > 0 && depth < DEEPEST) return this.choice(expression, meant.map((one) => this.name(one.expression, one.bound, depth + 1)), bound);
    }
    const argument = ts.isCallExpression(node) ? node.arguments[0] : undefined;
    const listed = argument && ts.isElementAccessExpression(argument) ? this.entriesOf(argument).filter(ts.isStringLiteralLike) : [];
    const names = listed.length > 0 ? listed.map(({ text }) => text) : (argument && this.literals(argument, bound)) ?? this.anyTable;
    if (names.length === 0) throw new Unreadable(expression, 'let the type of the argument list the names');
    return this.choice(argument ?? expression, names.map((name) => [{ kind: 'text', text: name, file: node.getSourceFile().fileName, at: node.getStart() }]), bound);
  }

  /**
   * The names that a string can have by its type: one literal, or a union of them.
   *
   * @param {ts.Expression} argument
   * @param {Bound} bound
   * @returns {string[] | undefined}
   */
  literals(argument, bound) {
    const symbol = this.checker.getSymbolAtLocation(argument);
    const given = symbol && bound.get(symbol);
    if (given) return this.literals(given.expression, given.bound);
    const type = this.checker.getTypeAtLocation(argument);
    const members = type.isUnion() ? type.types : [type];
    const names = members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []));
    return names.length === members.length ? names : undefined;
  }

  /**
   * @param {ts.Expression} expression of type Sql
   * @param {Bound} bound
   * @param {number} depth
   * @returns {Piece[]}
   */
  fragment(expression, bound, depth) {
    const node = bare(expression);
    if (isSqlTemplate(node)) return this.template(node, bound, depth + 1);
    const meant = depth < DEEPEST ? this.meaningOf(node, bound) : [];
    if (meant.length === 0) throw new Unreadable(expression);
    return this.choice(expression, meant.map((one) => this.part(one.expression, one.bound, depth + 1)), bound);
  }

  /**
   * What an expression may evaluate to, one step closer to a template.
   *
   * @param {ts.Expression} node
   * @param {Bound} bound
   * @returns {{ expression: ts.Expression, bound: Bound }[]}
   */
  meaningOf(node, bound) {
    if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].map((expression) => ({ expression, bound }));
    if (ts.isBinaryExpression(node) && /^(\?\?|\|\|)$/.test(node.operatorToken.getText())) return [node.left, node.right].map((expression) => ({ expression, bound }));
    if (ts.isCallExpression(node)) return this.returnsOf(node, bound);
    if (ts.isElementAccessExpression(node)) return this.entriesOf(node).map((expression) => ({ expression, bound: new Map() }));
    const symbol = this.symbolOf(node);
    if (!symbol) return [];
    const given = bound.get(symbol);
    if (given) return [given];
    const declaration = symbol.valueDeclaration;
    if (declaration && ts.isParameter(declaration)) return this.argumentsFor(declaration);
    const initializer = declaration && (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration)) ? declaration.initializer : undefined;
    // A const inside the same function may use the same parameters.
    return initializer ? [{ expression: initializer, bound }] : [];
  }

  /**
   * @param {ts.CallExpression} call
   * @param {Bound} bound
   */
  returnsOf(call, bound) {
    const fn = functionOf(this.symbolOf(call.expression));
    if (!fn?.body) return [];
    /** @type {Bound} */
    const inside = new Map();
    fn.parameters.forEach((parameter, index) => {
      const symbol = this.checker.getSymbolAtLocation(parameter.name);
      const argument = call.arguments[index] ?? parameter.initializer;
      if (symbol && argument) inside.set(symbol, { expression: argument, bound });
    });
    return returned(fn.body).map((expression) => ({ expression, bound: inside }));
  }

  /**
   * `TABLE[kind]`: every value of the object, since the type of `kind` allows each.
   *
   * @param {ts.ElementAccessExpression} node
   */
  entriesOf(node) {
    const declaration = this.symbolOf(node.expression)?.valueDeclaration;
    const object = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer && bare(declaration.initializer);
    if (!object || !ts.isObjectLiteralExpression(object)) return [];
    return object.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? [property.initializer] : []));
  }

  /**
   * A parameter of the function that holds the statement: whatever its callers pass.
   *
   * @param {ts.ParameterDeclaration} parameter
   */
  argumentsFor(parameter) {
    const fn = parameter.parent;
    const index = fn.parameters.indexOf(parameter);
    /** @type {{ expression: ts.Expression, bound: Bound }[]} */
    const found = [];
    /** @param {ts.Node} node */
    const visit = (node) => {
      if (ts.isCallExpression(node) && functionOf(this.symbolOf(node.expression)) === fn) {
        const argument = node.arguments[index] ?? parameter.initializer;
        if (argument) found.push({ expression: argument, bound: new Map() });
      }
      ts.forEachChild(node, visit);
    };
    this.sources.forEach(visit);
    return found;
  }

  /** @param {ts.Node} node */
  symbolOf(node) {
    const symbol = this.checker.getSymbolAtLocation(ts.isPropertyAccessExpression(node) ? node.name : node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  /**
   * @param {ts.Expression} at
   * @param {Piece[][]} options
   * @param {Bound} bound
   * @returns {Piece[]}
   */
  choice(at, options, bound) {
    if (options.length === 1) return options[0] ?? [];
    const node = bare(at);
    // The same expression twice in one statement means the same thing twice, and so do `ROWS[list]` and `TABLES[list]`.
    const decides = ts.isElementAccessExpression(node) ? node.argumentExpression : node;
    return [{ kind: 'choice', key: `${this.origin(decides, bound)} of ${options.length}`, options }];
  }

  /**
   * Names a value by where it comes from: a parameter by what the caller passes for it.
   *
   * @param {ts.Expression} node
   * @param {Bound} bound
   * @returns {string}
   */
  origin(node, bound) {
    const symbol = this.symbolOf(node);
    const given = symbol && bound.get(symbol);
    return given ? this.origin(given.expression, given.bound) : `${node.getSourceFile().fileName}:${node.getText()}`;
  }
}

/**
 * @param {ts.TemplateLiteralLikeNode} literal
 * @returns {Piece}
 */
function textOf(literal) {
  return { kind: 'text', text: literal.text, file: literal.getSourceFile().fileName, at: literal.getStart() + 1 };
}

/**
 * @param {ts.Symbol | undefined} symbol
 * @returns {(ts.FunctionLikeDeclaration & { body?: ts.ConciseBody }) | undefined}
 */
function functionOf(symbol) {
  const declaration = symbol?.valueDeclaration;
  if (!declaration) return undefined;
  if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration)) return declaration;
  const value = ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration) ? declaration.initializer : undefined;
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
}

/**
 * @param {ts.ConciseBody} body
 * @returns {ts.Expression[]}
 */
function returned(body) {
  if (!ts.isBlock(body)) return [body];
  /** @type {ts.Expression[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

/**
 * `(x as const)`, `x!` and `x satisfies T` are x.
 *
 * @param {ts.Expression} node
 * @returns {ts.Expression}
 */
function bare(node) {
  const wrapped = ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node);
  return wrapped ? bare(node.expression) : node;
}
