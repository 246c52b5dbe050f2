import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** What the fence is tried on: an empty house with one or two files in each room. */
const targets = [
  'src/main.ts',
  'src/config.ts',
  'src/log.ts',
  'src/domain/vote.ts',
  'src/domain/idea.ts',
  'src/domain/errors.ts',
  'src/domain/policy.ts',
  'src/domain/stage.ts',
  'src/domain/text/title.ts',
  'src/contracts/vote.ts',
  'src/db/dataSource.ts',
  'src/outbox/enqueue.ts',
  'src/presenters/idea.ts',
  'src/messages/prepare.ts',
  'src/services/votes.ts',
  'src/clock/due.ts',
  'src/http/app.ts',
  'src/i18n/t.ts',
  'src/demo/load.ts',
  'bot/routes.ts',
  'bot/cards/render.ts',
  'bot/connector.ts',
  'scripts/lib/y.mjs',
  'sandbox/main.ts',
  'tab/src/app.ts',
];

const fence = 'boundaries/dependencies';

/** [file, what stands in it] that pass, and [file, what stands in it, the rule that says no]. */
const legal: [string, string][] = [
  ['src/domain/x.ts', "import './idea';"],
  ['src/domain/abilities.ts', "import { can } from './policy'; export { can };"],
  ['src/services/x.ts', "import type { Actor } from '../domain/policy'; export type A = Actor;"],
  ['src/domain/x.ts', 'export const later = (now: Date) => new Date(now.getTime() + 1);'],
  ['src/contracts/x.ts', "import '../domain/vote'; import 'zod';"],
  ['src/db/x.ts', "import '../domain/vote'; import 'typeorm'; import 'node:fs'; import '../log';"],
  ['src/db/x.ts', "import type { Config } from '../config'; export type Url = Config;"],
  ['src/outbox/x.ts', "import '../db/dataSource'; import '../domain/idea';"],
  ['src/presenters/x.ts', "import '../domain/idea'; import '../contracts/vote';"],
  [
    'src/messages/x.ts',
    "import '../domain/vote'; import '../contracts/vote'; import '../db/dataSource'; import '../presenters/idea';",
  ],
  ['bot/x.ts', "import '../src/messages/prepare';"],
  [
    'src/services/x.ts',
    "import '../domain/vote'; import '../contracts/vote'; import '../db/dataSource'; import '../outbox/enqueue';",
  ],
  ['src/clock/x.ts', "import '../services/votes'; import '../domain/vote'; import '../db/dataSource';"],
  [
    'src/http/x.ts',
    "import '../services/votes'; import '../presenters/idea'; import '../contracts/vote'; import '../i18n/t';",
  ],
  [
    'src/http/x.ts',
    "import '../domain/errors'; import type { Idea } from '../domain/idea'; export type I = Idea;",
  ],
  ['src/demo/x.ts', "import '../services/votes'; import '../contracts/vote'; import '../domain/idea';"],
  [
    'bot/x.ts',
    "import 'botbuilder'; import 'botframework-schema'; import '../src/services/votes'; import './cards/render';",
  ],
  ['bot/cards/render.ts', "import 'adaptivecards-templating'; import '../../src/i18n/t';"],
  [
    'bot/connector.ts',
    'export const go = (a: { createConnectorFactory(): void }) => { a.createConnectorFactory(); };',
  ],
  [
    'bot/connector.ts',
    "import { ConnectorClient } from 'botframework-connector'; export { ConnectorClient };",
  ],
  ['bot/sender.ts', "import { createConnectors } from './connector'; export { createConnectors };"],
  [
    'bot/x.ts',
    "import type { ClaimsIdentity } from 'botframework-connector'; export type C = ClaimsIdentity;",
  ],
  ['tab/src/x.ts', "import '../../src/contracts/vote'; import '../../src/i18n/t';"],
  ['tab/src/x.ts', "import '../../src/domain/text/title';"],
  ['bot/x.ts', "import '../src/domain/text/title';"],
  ['sandbox/x.ts', "import './main'; import 'express';"],
  [
    'src/main.ts',
    "import './config'; import './log'; import './db/dataSource'; import './http/app'; import './clock/due'; import '../bot/routes';",
  ],
  ['src/config.ts', "export const port = process.env['PORT'];"],
  ['scripts/x.mjs', "import './lib/y.mjs'; import 'node:fs';"],
  ['test/x.test.ts', "import '../src/main'; import '../src/db/dataSource'; import 'botbuilder';"],
];

const illegal: [string, string, string][] = [
  // domain imports nothing, and has no clock, luck or world
  ['src/domain/x.ts', "import 'zod';", fence],
  ['src/domain/x.ts', "import { type A } from 'typeorm'; export type B = A;", fence],
  ['src/domain/x.ts', "import 'node:fs';", fence],
  ['src/domain/x.ts', "import 'crypto';", fence],
  ['src/domain/x.ts', "import '../contracts/vote';", fence],
  ['src/domain/x.ts', "import '../config';", fence],
  ['src/domain/x.ts', "export * from '../db/dataSource';", fence],
  ['src/domain/x.ts', 'export const now = Date.now();', 'no-restricted-syntax'],
  ['src/domain/x.ts', 'export const now = new Date();', 'no-restricted-syntax'],
  ['src/domain/x.ts', 'export const luck = Math.random();', 'no-restricted-syntax'],
  ['src/domain/x.ts', 'export const id = crypto.randomUUID();', 'no-restricted-globals'],
  // the other rooms, one direction
  ['src/contracts/x.ts', "import '../services/votes';", fence],
  ['src/contracts/x.ts', "import 'node:path';", fence],
  ['src/db/x.ts', "import '../services/votes';", fence],
  ['src/db/x.ts', "import '../config';", fence],
  ['src/outbox/x.ts', "import '../services/votes';", fence],
  ['src/presenters/x.ts', "import '../db/dataSource';", fence],
  ['src/presenters/x.ts', "import '../i18n/t';", fence],
  ['src/services/x.ts', "import '../http/app';", fence],
  ['src/services/x.ts', "import '../presenters/idea';", fence],
  ['src/services/x.ts', "export const app = import('../http/app');", fence],
  ['src/services/x.ts', "import '../../bot/routes';", fence],
  ['src/services/x.ts', "import '../messages/prepare';", fence],
  ['src/http/x.ts', "import '../messages/prepare';", fence],
  ['src/messages/x.ts', "import '../services/votes';", fence],
  ['src/messages/x.ts', "import '../outbox/enqueue';", fence],
  ['src/messages/x.ts', "import '../i18n/t';", fence],
  ['src/clock/x.ts', "import '../http/app';", fence],
  ['src/i18n/x.ts', "import '../domain/idea';", fence],
  ['src/demo/x.ts', "import '../db/dataSource';", fence],
  ['src/http/x.ts', "import '../db/dataSource';", fence],
  ['src/http/x.ts', "import type { Db } from '../db/dataSource'; export type D = Db;", fence],
  ['src/http/x.ts', "import '../domain/vote';", fence],
  ['src/http/x.ts', "import '../../bot/routes';", fence],
  ['bot/x.ts', "import '../src/db/dataSource';", fence],
  ['bot/x.ts', "import '../src/outbox/enqueue';", fence],
  ['bot/x.ts', "import '../src/domain/vote';", fence],
  ['bot/x.ts', "import '../src/http/app';", fence],
  ['tab/src/x.ts', "import '../../src/services/votes';", fence],
  ['tab/src/x.ts', "import '../../src/domain/vote';", fence],
  ['sandbox/x.ts', "import '../src/domain/idea';", fence],
  ['src/presenters/x.ts', "export const ends = /x+$/.test('x');", 'regexp/no-super-linear-move'],
  ['bot/x.ts', "export const at = 'x'.replace(/<at>.*?<.at>/g, '');", 'no-restricted-syntax'],
  ['sandbox/x.ts', "import type { Vote } from '../src/contracts/vote'; export type V = Vote;", fence],
  ['sandbox/x.ts', "import '../bot/routes';", fence],
  ['src/main.ts', "import '../sandbox/main';", fence],
  // packages with one door
  ['src/services/x.ts', "import 'botbuilder';", fence],
  ['src/main.ts', "import 'botframework-connector/lib/auth';", fence],
  ['bot/x.ts', "import 'adaptivecards-templating';", fence],
  ['src/http/x.ts', "import 'adaptivecards-templating';", fence],
  // settings are read once; proactive messages leave by one door
  ['src/services/x.ts', "export const port = process.env['PORT'];", 'no-restricted-properties'],
  ['bot/x.ts', 'export const port = process.env.PORT;', 'no-restricted-properties'],
  ['src/main.ts', 'const { env } = process; export { env };', 'no-restricted-properties'],
  ['src/http/x.ts', "import { env } from 'node:process'; export { env };", 'no-restricted-imports'],
  ...['bot/x.ts', 'bot/sender.ts', 'bot/handlers/x.ts'].flatMap((path): [string, string, string][] => [
    ...['continueConversationAsync', 'createConnectorFactory', 'createConversationAsync'].map(
      (way): [string, string, string] => [
        path,
        `export const go = (a: { ${way}(): void }) => { a.${way}(); };`,
        'no-restricted-properties',
      ],
    ),
    [
      path,
      "import { ConnectorClient } from 'botframework-connector'; export { ConnectorClient };",
      'no-restricted-imports',
    ],
  ]),
  // right and state are decided in one room
  ...['can', 'canAnyMember'].map((name): [string, string, string] => [
    'src/services/x.ts',
    `import { ${name} } from '../domain/policy'; export { ${name} };`,
    'no-restricted-imports',
  ]),
  [
    'src/presenters/x.ts',
    "import { openRefusal } from '../domain/stage'; export { openRefusal };",
    'no-restricted-imports',
  ],
  [
    'bot/x.ts',
    "import { createConnectors } from './connector'; export { createConnectors };",
    'no-restricted-imports',
  ],
  [
    'bot/handlers/x.ts',
    "import { createConnectors } from '../connector'; export { createConnectors };",
    'no-restricted-imports',
  ],
  // scripts start Kiem as a process; they know nothing of its inside
  ['scripts/x.mjs', "import '../src/config';", fence],
  ['scripts/x.mjs', "import '../bot/routes';", fence],
  ['scripts/lib/x.mjs', "import '../../sandbox/main';", fence],
  // a new room is a decision
  ['src/helpers/x.ts', 'export {};', 'boundaries/no-unknown-files'],
  ['src/helpers.ts', 'export {};', 'boundaries/no-unknown-files'],
  ['src/services/x.ts', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
];

let said: { rule: string | null; message: string }[][];

beforeAll(() => {
  const cases = [...legal, ...illegal].map(([path, code]) => ({ path, code: `${code}\n` }));
  const lint = spawnSync(process.execPath, [join(__dirname, 'support', 'lintFence.mjs')], {
    input: JSON.stringify({ targets, cases }),
    encoding: 'utf8',
  });
  expect(lint.stderr).toBe('');
  said = JSON.parse(lint.stdout) as typeof said;
}, 60_000);

describe('the import fence lets through', () => {
  test.each(legal.map((each, index) => [...each, index] as const))('%s: %s', (_path, _code, index) => {
    expect(said[index]).toEqual([]);
  });
});

describe('the import fence stops', () => {
  test.each(illegal.map((each, index) => [...each, index] as const))(
    '%s: %s (%s)',
    (_path, _code, rule, index) => {
      expect(said[legal.length + index]!.map((each) => each.rule)).toEqual([rule]);
    },
  );
});

/** Every file of a room that imports others, with what it imports of ours, types and later imports included. */
function importsOf(rooms: readonly string[]): Map<string, string[]> {
  const root = join(__dirname, '..');
  const files = rooms
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((path) => join(room, path)),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/node_modules|[\\/]dist[\\/]/.test(path));
  const target = (from: string, name: string) => {
    const path = normalize(join(dirname(from), name));
    return ['.ts', '.tsx', '/index.ts', '/index.tsx']
      .map((end) => normalize(`${path}${end}`))
      .find((each) => existsSync(join(root, each)));
  };
  return new Map(
    files.map((file) => [
      file,
      [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)[ (]+'(\.[^']+)'/g)].flatMap(
        ([, name]) => target(file, name!) ?? [],
      ),
    ]),
  );
}

/** The files that are reached from themselves, with the way round. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) follow(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) follow(file, []);
  return circles;
}

describe('circles of imports', () => {
  test('there are none, not even of types', () => {
    const imports = importsOf(['src', 'bot', 'tab', 'sandbox']);
    expect(imports.size).toBeGreaterThan(200);
    expect(circlesIn(imports)).toEqual([]);
  });

  test.each([
    ['two', { a: ['b'], b: ['a'] }, ['a → b → a']],
    ['three, from aside', { z: ['a'], a: ['b'], b: ['c'], c: ['a'] }, ['a → b → c → a']],
    ['none', { a: ['b', 'c'], b: ['c'], c: [] }, []],
  ])('would be found: %s', (_name, imports, found) => {
    expect(circlesIn(new Map(Object.entries(imports)))).toEqual(found);
  });
});
