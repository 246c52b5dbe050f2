import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What the fence is tried on: an empty house with one or two files in each room. */
const targets = [
  'src/main.ts',
  'src/config.ts',
  'src/log.ts',
  'src/domain/vote.ts',
  'src/domain/idea.ts',
  'src/domain/errors.ts',
  'src/contracts/vote.ts',
  'src/db/dataSource.ts',
  'src/outbox/enqueue.ts',
  'src/presenters/idea.ts',
  'src/services/votes.ts',
  'src/clock/due.ts',
  'src/http/app.ts',
  'src/i18n/t.ts',
  'src/demo/load.ts',
  'bot/routes.ts',
  'bot/cards/render.ts',
  'sandbox/main.ts',
  'tab/src/app.ts',
];

const fence = 'boundaries/dependencies';

/** [file, what stands in it] that pass, and [file, what stands in it, the rule that says no]. */
const legal: [string, string][] = [
  ['src/domain/x.ts', "import './idea';"],
  ['src/domain/x.ts', 'export const later = (now: Date) => new Date(now.getTime() + 1);'],
  ['src/contracts/x.ts', "import '../domain/vote'; import 'zod';"],
  ['src/db/x.ts', "import '../domain/vote'; import 'typeorm'; import 'node:fs'; import '../log';"],
  ['src/db/x.ts', "import type { Config } from '../config'; export type Url = Config;"],
  ['src/outbox/x.ts', "import '../db/dataSource'; import '../domain/idea';"],
  ['src/presenters/x.ts', "import '../domain/idea'; import '../contracts/vote';"],
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
    'bot/sender.ts',
    'export const go = (a: { continueConversationAsync(): void }) => { a.continueConversationAsync(); };',
  ],
  ['tab/src/x.ts', "import '../../src/contracts/vote'; import '../../src/i18n/t';"],
  ['sandbox/x.ts', "import './main'; import 'express';"],
  [
    'src/main.ts',
    "import './config'; import './log'; import './db/dataSource'; import './http/app'; import './clock/due'; import '../bot/routes';",
  ],
  ['src/config.ts', "export const port = process.env['PORT'];"],
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
  ['sandbox/x.ts', "import '../src/domain/idea';", fence],
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
  [
    'bot/x.ts',
    'export const go = (a: { continueConversationAsync(): void }) => { a.continueConversationAsync(); };',
    'no-restricted-properties',
  ],
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
