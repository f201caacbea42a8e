// @ts-check
import { forbid } from './forbid.mjs';
import { scopeFirst } from './scope-first.mjs';

/** The rules of the house that no published plugin knows; `eslint.config.mjs` says where each applies. */
export const houseRules = {
  rules: {
    'scope-first': scopeFirst,

    'strapi-db-in-kernel': forbid(
      'Only kernel/ may touch strapi.db: take the transaction that withTx gives you and run the sql tag on it. ' +
        '(strapi.db.connection inside a transaction takes a second connection and can dead-lock the pool.)',
      [
        'MemberExpression[property.name=/^(transaction|connection|query|queryBuilder)$/][object.property.name="db"]',
        'MemberExpression[property.name=/^(transaction|connection|query|queryBuilder)$/][object.name="db"]',
        'VariableDeclarator[init.property.name="db"][init.object.name="strapi"]',
        'VariableDeclarator[init.name="strapi"] > ObjectPattern > Property[key.name="db"]',
      ],
    ),

    'no-own-doors': forbid('What can be called from outside is a row of `routes`: Strapi\'s server is the kernel\'s alone, for no guard, limit or test knows a route that is made by hand.', [
      'MemberExpression[property.name="server"]',
      'MemberExpression[property.value="server"]',
      'ObjectPattern > Property[key.name="server"]',
    ]),

    'sql-in-stores': forbid('SQL is written only in *.store.ts, *.sql.ts and kernel/, where it is reviewed and type-checked as a file.', [
      'TaggedTemplateExpression[tag.name="sql"]',
      'TaggedTemplateExpression[tag.property.name="sql"]',
    ]),

    'pure-domain': forbid('domain/ is pure: the day, the instant, chance and the environment are arguments.', [
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      'MemberExpression[object.name="Date"][property.name="now"]',
      'MemberExpression[object.name="performance"][property.name="now"]',
      'MemberExpression[object.name="Math"][property.name="random"]',
      'MemberExpression[object.name="process"]',
      'CallExpression[callee.name=/^random(UUID|Bytes|Int)$/]',
      'CallExpression[callee.property.name=/^random(UUID|Bytes|Int)$/]',
    ]),
  },
};
