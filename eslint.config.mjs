// @ts-check
// Lint in four parts: correctness (typescript-eslint, strict and type-checked), the import fence of
// docs/decisions/0002, and the last word to Prettier. test/architecture.test.ts proves that the fence holds.
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import boundaries from 'eslint-plugin-boundaries';
import importX from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/* ---------------------------------------------------------------- the import fence: who may import whom */

/** The rooms of the house: a name and a folder each. A file in no room, and not listed below, fails the lint. */
const rooms = {
  domain: 'src/domain',
  contracts: 'src/contracts',
  db: 'src/db',
  outbox: 'src/outbox',
  presenters: 'src/presenters',
  messages: 'src/messages',
  services: 'src/services',
  clock: 'src/clock',
  tokens: 'src/tokens', // whose tokens count: for both edges
  http: 'src/http',
  i18n: 'src/i18n',
  demo: 'src/demo',
  bot: 'bot',
  tab: 'tab',
  sandbox: 'sandbox',
  scripts: 'scripts',
  bench: 'bench',
  test: 'test',
};

/** Single files with a right of their own. */
const singleFiles = {
  main: 'src/main.ts', // the composition root
  config: 'src/config.ts', // the only reader of the environment
  log: 'src/log.ts', // the one logger
  render: 'bot/cards/render.ts', // the only caller of adaptivecards-templating
};

/** @param {string[]} type */
const room = (...type) => ({ element: { type } });
/** @param {string} category */
const file = (category) => ({ file: { categories: category } });
const anyPackage = { module: { origin: ['external', 'core'] } };
/** @param {string[]} names */
const packages = (...names) => ({
  module: { origin: 'external', source: names.flatMap((name) => [name, `${name}/**`]) },
});
/** @param {string} why */
const because = (why) => `{{from.file.path}} may not import {{dependency.source}}: ${why}`;

const inNode = ['tokens', 'db', 'outbox', 'messages', 'services', 'clock', 'http', 'demo', 'bot'];

/** Read from top to bottom, the last policy that matches decides; what no policy names is forbidden. */
const policies = [
  // Packages first: anyone may use any, but for the lines at the end.
  { allow: { to: anyPackage } },

  // Our own rooms. `domain` and `i18n` import none of them, so they have no line here.
  { from: room('contracts'), allow: { to: room('domain') } },
  { from: room('db'), allow: { to: room('domain') } },
  { from: room('outbox'), allow: { to: room('db', 'domain') } },
  { from: room('presenters'), allow: { to: room('domain', 'contracts') } },
  { from: room('messages'), allow: { to: room('domain', 'contracts', 'db', 'presenters') } },
  { from: room('services'), allow: { to: room('domain', 'contracts', 'db', 'outbox') } },
  { from: room('clock'), allow: { to: room('services', 'domain', 'db') } },
  { from: room('http', 'bot'), allow: { to: room('services', 'presenters', 'contracts', 'i18n') } },
  { from: room('http', 'bot'), allow: { to: room('tokens') } },
  // What Kiem says of its own accord leaves by bot/sender.ts.
  { from: room('bot'), allow: { to: room('messages') } },
  // Of the domain the edges know the words (types) and the refusals (DomainError), never the rules.
  { from: room('http', 'bot'), allow: { to: room('domain'), dependency: { kind: 'type' } } },
  {
    from: room('http', 'bot'),
    allow: { to: { element: { type: 'domain', fileInternalPath: 'errors.ts' } } },
  },
  // Text is cleaned, cut and read in one way wherever it comes in or is shown.
  {
    from: room('http', 'bot', 'tab'),
    allow: { to: { element: { type: 'domain', fileInternalPath: 'text/*.ts' } } },
  },
  { from: room('demo'), allow: { to: room('services', 'contracts', 'domain') } },
  { from: room('tab'), allow: { to: room('contracts', 'i18n') } },

  // Single files.
  { from: room(...inNode), allow: { to: file('config'), dependency: { kind: 'type' } } },
  { from: room(...inNode), allow: { to: file('log') } },
  { from: file('log'), allow: { to: file('config'), dependency: { kind: 'type' } } },
  {
    from: file('main'),
    allow: {
      to: [
        room(
          ...Object.keys(rooms).filter(
            (name) => !['tab', 'sandbox', 'scripts', 'bench', 'test'].includes(name),
          ),
        ),
        file('config'),
        file('log'),
      ],
    },
  },

  // Tests and measurements may import anything.
  { from: room('test', 'bench'), allow: { to: [room('*'), file('*')] } },

  // Packages that have one door.
  {
    from: room('domain'),
    disallow: { to: anyPackage },
    message: because('the domain imports nothing, so that a rule can be read and tested by itself.'),
  },
  {
    from: room('contracts', 'presenters', 'i18n'),
    disallow: { to: { module: { origin: 'core' } } },
    message: because('this room is shared with the browser, which has no Node modules.'),
  },
  {
    from: [room(...Object.keys(rooms).filter((name) => !['bot', 'bench', 'test'].includes(name))), file('*')],
    disallow: { to: packages('botbuilder', 'botbuilder-*', 'botframework-*') },
    message: because('only bot/ knows the bot framework, so that its successor is one folder away.'),
  },
  {
    from: [room(...Object.keys(rooms).filter((name) => !['bench', 'test'].includes(name))), file('*')],
    disallow: { to: packages('adaptivecards-templating') },
    message: because('cards are filled in by bot/cards/render.ts alone.'),
  },
  { from: file('render'), allow: { to: packages('adaptivecards-templating') } },
];

const fence = defineConfig({
  files: [
    'src/**/*.ts',
    'bot/**/*.ts',
    'sandbox/**/*.{ts,tsx}',
    'tab/**/*.{ts,tsx}',
    'bench/**/*.ts',
    'scripts/**/*.mjs',
    'test/**/*.{ts,tsx}',
  ],
  plugins: { boundaries },
  settings: {
    'boundaries/root-path': import.meta.dirname,
    'boundaries/elements': Object.entries(rooms).map(([type, pattern]) => ({
      type,
      pattern,
      partialMatch: false,
    })),
    'boundaries/files': Object.entries(singleFiles).map(([category, pattern]) => ({ category, pattern })),
    'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
    'boundaries/legacy-templates': false,
    'import/resolver': { typescript: { alwaysTryTypes: true, project: import.meta.dirname } },
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        checkUnknownLocals: true,
        message: because('see the import fence in docs/decisions/0002-import-fence-by-lint.md.'),
        policies,
      },
    ],
    'boundaries/no-unknown-files': 'error',
  },
});

/* ------------------------------------------------------------------ the import fence: nobody in a circle */

/** Circles of types alone leave nothing behind at run time; test/architecture.test.ts looks for those too. */
const noCircles = defineConfig({
  files: ['{src,bot,tab,sandbox}/**/*.{ts,tsx}'],
  plugins: { 'import-x': importX },
  settings: {
    'import-x/resolver': { typescript: { alwaysTryTypes: true, project: import.meta.dirname } },
    'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    'import-x/extensions': ['.ts', '.tsx'],
  },
  rules: { 'import-x/no-cycle': ['error', { ignoreExternal: true }] },
});
/* ------------------------------------------------------- text of people: no expression goes back over it */

/**
 * One message must not be able to hold everybody up (docs/decisions/0018). The plugin finds what backtracks and what
 * begins anew at every sign; what it does not see is refused by its shape: an expression that may begin anywhere and
 * then runs on to whatever comes (`<at>.*?</at>`), and one that is put together while running.
 */
const steadyExpressions = {
  'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
  'regexp/no-super-linear-move': ['error', { report: 'potential' }],
};
const noRunningOn = {
  selector: 'Literal[regex.pattern=/^(?!\\^).*\\.[*+]/]',
  message: 'This may begin anywhere and run to the end each time: anchor it, or search with indexOf.',
};
const noBuiltExpression = {
  selector: ':matches(NewExpression, CallExpression)[callee.name="RegExp"]',
  message: 'Write the expression as a literal, so that lint can try it.',
};
const text = defineConfig(
  {
    files: ['src/**/*.ts', 'bot/**/*.ts', 'tab/**/*.{ts,tsx}', 'sandbox/**/*.{ts,tsx}'],
    plugins: { regexp },
    rules: steadyExpressions,
  },
  {
    files: ['src/**/*.ts', 'bot/**/*.ts', 'tab/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', noRunningOn, noBuiltExpression] },
  },
);

/* ------------------------------------------------------------- the import fence: who may call what */

const noEnvironment = {
  object: 'process',
  property: 'env',
  message: 'Settings are read once, in src/config.ts, and handed on.',
};
// What Kiem sends of its own accord goes through the Bot Connector: the outbox keeps count of it.
const onlyConnector = 'Only bot/connector.ts speaks to the Bot Connector, for bot/sender.ts.';
const noProactive = [
  'continueConversation',
  'continueConversationAsync',
  'createConversationAsync',
  'createConnectorClient',
  'createConnectorFactory',
].map((property) => ({ property, message: onlyConnector }));
const noConnectorClient = {
  name: 'botframework-connector',
  importNames: ['ConnectorClient', 'default'],
  message: onlyConnector,
};
const noConnectors = {
  regex: '^\\.{1,2}/(.*/)?connector$',
  importNames: ['createConnectors'],
  message: 'Connectors are for bot/sender.ts, which gets them from bot/index.ts.',
};
const noProcessModule = ['process', 'node:process'].map((name) => ({
  name,
  importNames: ['env', 'default'],
  message: noEnvironment.message,
}));

/** Right and state are put together in one room: elsewhere half of it would be decided again. */
const noHalfDecisions = [
  {
    group: ['**/domain/policy'],
    importNames: ['can', 'canAnyMember'],
    message:
      'Whether somebody may do something now is asked of domain/abilities.ts, right and state together.',
  },
  {
    group: ['**/domain/stage'],
    importNames: ['moveRefusal', 'runningRefusal', 'openRefusal', 'stageOrder'],
    message: 'Whether the state of an idea allows something is asked of domain/abilities.ts, with the right.',
  },
];

const doors = defineConfig(
  {
    files: ['src/**/*.ts', 'bot/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', noEnvironment, ...noProactive],
      'no-restricted-imports': [
        'error',
        { paths: [...noProcessModule, noConnectorClient], patterns: [noConnectors, ...noHalfDecisions] },
      ],
    },
  },
  {
    // The adapter makes the clients, and hands them to connector.ts and to the turns that the SDK answers.
    files: ['bot/connector.ts', 'bot/adapter.ts'],
    rules: {
      'no-restricted-properties': ['error', noEnvironment],
      'no-restricted-imports': ['error', { paths: noProcessModule }],
    },
  },
  {
    files: ['bot/index.ts', 'bot/sender.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [...noProcessModule, noConnectorClient] }] },
  },
  {
    files: ['src/config.ts'],
    rules: { 'no-restricted-properties': ['error', ...noProactive], 'no-restricted-imports': 'off' },
  },
  {
    // Rules get the time and the luck as arguments: the same input gives the same answer, today and in a year.
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noRunningOn,
        noBuiltExpression,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'No clock in a rule: take `now` as an argument.',
        },
        { selector: 'CallExpression[callee.name="Date"]', message: 'No clock in a rule: take `now`.' },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'No clock in a rule: take `now` as an argument.',
        },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'No luck in a rule: take what is random as an argument.',
        },
      ],
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'console',
          'fetch',
          'crypto',
          'performance',
          'setTimeout',
          'setInterval',
          'Buffer',
        ].map((name) => ({ name, message: 'The domain has no input, output, clock or luck of its own.' })),
      ],
    },
  },
);

/* --------------------------------------------------------------------------------- the whole */

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.cache/', 'data/', '**/dist/', '**/*.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // `import type` says what the fence needs to know, and leaves nothing behind at run time.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',

      // Tamed, each with its reason:
      // a number in a text is what a number is for; `${count} stemmen` needs no String().
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `() => doIt()` as a handler is clearer than braces around it.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // TypeORM entities and error classes without methods are classes all the same.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      // A key of an index signature may be written either way: rows['naam'] says that it is data.
      '@typescript-eslint/dot-notation': 'off',
      // `type` reads better for unions and shapes alike; we do not merge declarations.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // An async function may keep its promise without awaiting: handlers share one signature.
      '@typescript-eslint/require-await': 'off',
      // `while (true)` with a return inside is how a worker loops.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  text,
  fence,
  noCircles,
  doors,
  {
    // Command-line programs talk to their terminal.
    files: ['sandbox/**/*.ts', 'bench/**/*.ts', 'src/main.ts', 'test/**/*.ts', '**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
  {
    // Tests look at JSON of unknown shape and know what they put in.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}', '*.config.ts', '**/vite.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'fetch',
          'URL',
          'AbortSignal',
          'Buffer',
          'performance',
          'module',
          'require',
          '__dirname',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  prettier,
);
