// @ts-check

/**
 * A rule that forbids what some selectors match. ESLint's own `no-restricted-syntax` can do the same,
 * but only once per file: a second block of the configuration silently replaces the first.
 *
 * @param {string} message what to do instead
 * @param {string[]} selectors esquery selectors
 * @returns {import('eslint').Rule.RuleModule}
 */
export function forbid(message, selectors) {
  return {
    meta: { type: 'problem', messages: { forbidden: message }, schema: [] },
    create: (context) => ({
      [selectors.join(', ')]: (/** @type {import('estree').Node} */ node) => {
        context.report({ node, messageId: 'forbidden' });
      },
    }),
  };
}
