// @ts-check

/**
 * Every exported function of a store takes `scope: Scope` first. A query that forgets whose records it may
 * see is the one mistake that tests of the happy path never find, so it can't be written.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const scopeFirst = {
  meta: {
    type: 'problem',
    messages: {
      missing: '"{{name}}" is exported from a store: its first parameter must be `scope: Scope`, so that no query forgets whose records it may see.',
    },
    schema: [],
  },
  create: (context) => ({
    'ExportNamedDeclaration, ExportDefaultDeclaration': (/** @type {any} */ node) => {
      for (const { name, fn } of exportedFunctions(node, context)) {
        if (!takesScopeFirst(fn)) context.report({ node: fn, messageId: 'missing', data: { name } });
      }
    },
  }),
};

/**
 * @param {any} node an export declaration
 * @param {import('eslint').Rule.RuleContext} context
 * @returns {{ name: string, fn: any }[]}
 */
function exportedFunctions(node, context) {
  const found = fromDeclaration(node.declaration, 'default');
  if (node.source) return found;
  for (const specifier of node.specifiers ?? []) {
    const variable = findVariable(context.sourceCode.getScope(node), specifier.local.name);
    for (const definition of variable?.defs ?? []) found.push(...fromDeclaration(definition.node, specifier.local.name));
  }
  return found;
}

/**
 * @param {any} node a declaration, or an expression after `export default`
 * @param {string} fallbackName
 * @returns {{ name: string, fn: any }[]}
 */
function fromDeclaration(node, fallbackName) {
  if (!node) return [];
  if (node.type === 'VariableDeclaration') return node.declarations.flatMap((/** @type {any} */ one) => fromDeclaration(one, fallbackName));
  if (node.type === 'VariableDeclarator') return fromValue(node.init, node.id.name ?? fallbackName);
  return fromValue(node, node.id?.name ?? fallbackName);
}

/**
 * @param {any} value
 * @param {string} name
 * @returns {{ name: string, fn: any }[]}
 */
function fromValue(value, name) {
  switch (value?.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [{ name, fn: value }];
    case 'ObjectExpression':
      // `export const receptionsStore = { insert(scope, …) {} }` is a set of exported functions too.
      return value.properties.flatMap((/** @type {any} */ property) => fromValue(property.value, `${name}.${property.key?.name ?? '?'}`));
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return fromValue(value.expression, name);
    default:
      return [];
  }
}

/** @param {any} fn */
function takesScopeFirst(fn) {
  const [first] = fn.params;
  if (first?.type !== 'Identifier' || !/^_?scope$/.test(first.name)) return false;
  // A contextual type (`const find: Query = (scope) => …`) leaves the parameter bare: its name is enough then.
  const annotation = first.typeAnnotation?.typeAnnotation;
  return !annotation || (annotation.type === 'TSTypeReference' && /Scope$/.test(annotation.typeName?.name ?? ''));
}

/**
 * @param {any} scope
 * @param {string} name
 */
function findVariable(scope, name) {
  for (let at = scope; at; at = at.upper) {
    if (at.set.has(name)) return at.set.get(name);
  }
  return undefined;
}
