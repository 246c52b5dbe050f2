import type { z } from 'zod';
import type { Message } from '../../sandbox/server';
import { apiRoutes } from '../../src/http/routes';
import type { Route } from '../../src/http/api/route';
import { apiAs, type ApiOf } from '../support/api';
import { VOORBEELDSTAD, type World } from '../support/kiem';
import { lastMessage, viewAs } from '../support/people';
import { unzip } from '../support/zip';

/** Everything that somebody can get out of Kiem, as lines of a transcript: what was asked, and what came. */
export type Transcript = { readonly asked: string; readonly answer: string }[];

/** Who looks, and how they stand: a lead, a member, an administrator, a manager, somebody of the work floor. */
const CURIOUS = ['Lidia', 'Tom', 'Samira', 'Carla', 'Kees'] as const;

const NO_UUID = '00000000-0000-7000-8000-000000000000';
/** What is typed where words are asked for; a new parameter that asks for none of these gets the last. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  q: ['vergaderen', 'a', 'K-2026-0001'],
  text: ['Korter vergaderen aan de balie'],
  since: [NO_UUID],
  submittedFrom: ['2026-11-20'],
  submittedTo: ['2026-11-20'],
  limit: ['50'],
};

interface Described {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
}
const described = (schema: z.ZodType): Described => schema.def;

/** The words that a parameter takes; none when it takes any. */
function choices(schema: z.ZodType): readonly string[] {
  const { innerType, in: input, entries } = described(schema);
  if (entries !== undefined) return Object.values(entries);
  const inner = innerType ?? input;
  return inner === undefined ? [] : choices(inner);
}

const isOptional = (schema: z.ZodType): boolean => schema.safeParse(undefined).success;

/** The questions that a route can be asked: as it is, and with each word that each of its parameters takes. */
function queriesOf(spec: Route): string[] {
  const shape = (spec.query as unknown as { shape?: Record<string, z.ZodType> } | undefined)?.shape ?? {};
  const words = (name: string): readonly string[] => {
    const known = choices(shape[name]!);
    return known.length > 0 ? known : (WORDS[name] ?? []);
  };
  const needed = Object.keys(shape).filter((name) => !isOptional(shape[name]!));
  const base = needed.map((name): [string, string] => [name, words(name)[0] ?? 'vergaderen']);
  const varied = Object.keys(shape).flatMap((name) =>
    words(name).map((word): [string, string][] => [
      ...base.filter(([other]) => other !== name),
      [name, word],
    ]),
  );
  return [base, ...varied].map((pairs) => new URLSearchParams(pairs).toString());
}

/** What can stand for `:id` in a path, by the noun before it. */
export interface Known {
  readonly ideas: readonly string[];
  readonly clubs: readonly string[];
  readonly questions: readonly string[];
}

function pathsOf(spec: Route, known: Known): string[] {
  if (!spec.path.includes(':')) return [spec.path];
  const people = VOORBEELDSTAD.people.map((person) => person.aadObjectId);
  const by: Readonly<Record<string, readonly string[]>> = { ...known, people };
  const noun = /^\/([\w-]+)\/:/.exec(spec.path)?.[1] ?? '';
  const ids = by[noun] ?? [...known.ideas, ...known.clubs, ...people];
  return ids.map((id) => spec.path.replace(/:\w+/g, id));
}

async function read(api: ApiOf, path: string): Promise<string> {
  const answer = await api.get(path);
  if (!path.includes('xlsx') || answer.status !== 200) return `${answer.status} ${answer.text}`;
  return `${answer.status} a sheet`;
}

/** A sheet, unpacked. */
async function sheet(world: World, who: string, path: string): Promise<string> {
  const { body } = await (await apiAs(world, who)).get('/me');
  const token = await fetch(`${world.kiem.url}/api/v1/local-token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ aadObjectId: body['personId'] }),
  }).then((answer) => answer.json() as Promise<{ token: string }>);
  const answer = await fetch(`${world.kiem.url}/api/v1${path}`, {
    headers: { authorization: `Bearer ${token.token}` },
  });
  if (answer.status !== 200) return String(answer.status);
  const files = unzip(Buffer.from(await answer.arrayBuffer()));
  return JSON.stringify([...files].filter(([name]) => !name.startsWith('docProps/')).sort());
}

/** How much is looked at: every filter of every list, or each list as it is. */
export interface Look {
  readonly filters: boolean;
}

/** Every answer to every question that a route in the table takes, by everybody who is curious. */
async function askTheApi(world: World, known: Known, look: Look): Promise<Transcript> {
  const lines: Transcript = [];
  for (const who of CURIOUS) {
    const api = await apiAs(world, who);
    for (const spec of apiRoutes.filter(({ method }) => method === 'get')) {
      for (const path of pathsOf(spec, known)) {
        // Who a reader is makes no difference to what a filter finds: one of them tries all.
        const many = look.filters && who === 'Lidia' ? undefined : 1;
        for (const query of queriesOf(spec).slice(0, many)) {
          const whole = query === '' ? path : `${path}?${query}`;
          lines.push({ asked: `${who} GET ${whole}`, answer: await read(api, whole) });
        }
      }
    }
  }
  lines.push({ asked: 'Lidia sheet', answer: await sheet(world, 'Lidia', '/ideas/export?format=xlsx') });
  return lines;
}

/** What comes of each thing that can be done, tried with nothing filled in. Last of all: some of it is really done. */
export async function tryEverything(world: World, known: Known): Promise<Transcript> {
  const lines: Transcript = [];
  let turn = 0;
  for (const who of ['Kees', 'Tom', 'Samira', 'Carla', 'Lidia'] as const) {
    const api = await apiAs(world, who);
    for (const spec of apiRoutes.filter(({ method }) => method !== 'get')) {
      const paths = pathsOf(spec, known);
      // Another one each time, so that all have their turn.
      turn += 1;
      for (const path of new Set([paths[turn % paths.length]!, paths[(turn * 7) % paths.length]!])) {
        const answer = await api[spec.method](path, spec.method === 'delete' ? undefined : {});
        lines.push({ asked: `${who} ${spec.method} ${path}`, answer: `${answer.status} ${answer.text}` });
      }
    }
  }
  return lines;
}

const shown = ({ summary, text, cards }: Message): string => JSON.stringify({ summary, text, cards });

/** What stands in the channel for everybody, and what each of the curious sees there and in their own chat. */
async function askTheBot(world: World, known: Known): Promise<Transcript> {
  const { teams } = world;
  const lines: Transcript = [];
  for (const { root, replies } of teams.threads('Algemeen')) {
    lines.push({ asked: `channel ${root.summary ?? ''}`, answer: shown(root) });
    for (const reply of replies) lines.push({ asked: 'reply', answer: shown(reply) });
  }
  const numbers = teams
    .threads('Algemeen')
    .flatMap(({ root }) => /^K-\d{4}-\d+/.exec(root.summary ?? '')?.[0] ?? []);
  for (const who of CURIOUS) {
    const chat = teams.chat(who).id;
    for (const number of numbers)
      lines.push({
        asked: `${who} sees ${number}`,
        answer: JSON.stringify(await viewAs(world, who, number)),
      });
    for (const ideaId of known.ideas) {
      const { card } = await teams.pressExecute(who, lastMessage(world, who), {
        verb: 'showIdea',
        data: { ideaId },
      });
      lines.push({ asked: `${who} shows an idea`, answer: JSON.stringify(card) });
    }
    for (const words of ['', 'vergaderen', 'balie']) {
      const found = await teams.search(who, chat, 'searchIdeas', [{ name: 'query', value: words }]);
      lines.push({ asked: `${who} searches ${words}`, answer: JSON.stringify(found) });
    }
    for (const words of ['mijn ideeën', 'beheer', 'help']) await teams.say(who, words);
  }
  await world.settle();
  for (const who of CURIOUS)
    for (const message of teams.chat(who).messages)
      lines.push({ asked: `${who} chat`, answer: `${message.from.kind} ${shown(message)}` });
  return lines;
}

/** What the people who run Kiem see of it. */
async function askTheHouse(world: World): Promise<Transcript> {
  const at = async (path: string): Promise<string> => (await fetch(`${world.kiem.url}${path}`)).text();
  return [
    { asked: '/readyz', answer: await at('/readyz') },
    { asked: '/healthz', answer: await at('/healthz') },
    { asked: 'log', answer: JSON.stringify(world.log) },
  ];
}

/** All that the curious can get, one after another. */
export async function everything(
  world: World,
  known: Known,
  look: Look = { filters: false },
): Promise<Transcript> {
  await world.settle();
  return [
    ...(await askTheApi(world, known, look)),
    ...(await askTheBot(world, known)),
    ...(await askTheHouse(world)),
  ];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * A transcript with its accidental words evened out: ids become numbers by their first appearance, moments are told to
 * the minute. People stay who they are.
 */
export function evened(transcript: Transcript, userIds: ReadonlyMap<string, string>): Transcript {
  const people = VOORBEELDSTAD.people.flatMap(({ aadObjectId, givenName }): [string, string][] => [
    [aadObjectId, `person ${givenName}`],
  ]);
  const names = new Map([
    ...people,
    ...[...userIds].map(([id, name]): [string, string] => [id, `user ${name}`]),
  ]);
  const ids = new Map<string, string>();
  const even = (text: string): string =>
    text
      .replace(UUID, (id) => {
        const name = names.get(id) ?? ids.get(id) ?? `id ${ids.size}`;
        if (!names.has(id)) ids.set(id, name);
        return `<${name}>`;
      })
      .replace(/(\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d(\.\d+)?Z/g, '$1Z')
      .replace(/"(nextCursor|cursor)":"[^"]*"/g, '"$1":"…"')
      .replace(/"time":\d+/g, '"time":0')
      .replace(/127\.0\.0\.1:\d+/g, 'here');
  return transcript.map(({ asked, answer }) => ({ asked: even(asked), answer: even(answer) }));
}

/** Where two transcripts differ: nowhere, when nobody could tell the worlds apart. */
export function differences(one: Transcript, other: Transcript): string[] {
  const around = (a: string, b: string): string => {
    let at = 0;
    while (at < a.length && a[at] === b[at]) at += 1;
    const from = Math.max(0, at - 120);
    return `\n    ${a.slice(from, at + 120)}\n    ${b.slice(from, at + 120)}`;
  };
  const found: string[] = [];
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [a, b] = [one[at], other[at]];
    if (a?.asked !== b?.asked) return [...found, `asked: ${a?.asked ?? '-'} | ${b?.asked ?? '-'}`];
    if (a!.answer !== b!.answer) found.push(`${a!.asked}: ${around(a!.answer, b!.answer)}`);
  }
  return found;
}
