import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { PabulibError, parseElection, readElection, type Election } from '../../sandbox/replay/pabulib';
import { shuffle } from '../../sandbox/replay/shuffle';
import { fit, makeTown, suffixed } from '../../sandbox/replay/town';

const GOOD = `META
key;value
description;Buurtbudget Waterrijk
num_projects;2
num_votes;3
vote_type;approval
date_begin;2024
PROJECTS
project_id;cost;votes;name;category
7;100;2;Bijenhotel;Groen
8;200;1;"Soep; en ""brood""";Ontmoeting,Zorg
VOTES
voter_id;age;vote
a;31;7,8
b;;7
c;64;
`;

/** The good file with one thing changed; the error it gives. */
function errorOf(from: string | RegExp, to: string): string {
  const text = GOOD.replace(from, to);
  expect(text).not.toBe(GOOD);
  try {
    parseElection(text, 'x.pb');
  } catch (error) {
    expect(error).toBeInstanceOf(PabulibError);
    return (error as Error).message;
  }
  return 'no error';
}

test('reads meta, projects and ballots, with columns by name', () => {
  const { meta, projects, ballots } = parseElection(GOOD, 'x.pb');
  expect(meta.get('description')).toBe('Buurtbudget Waterrijk');
  expect(projects).toEqual([
    { id: '7', name: 'Bijenhotel', category: 'Groen', votes: 2 },
    { id: '8', name: 'Soep; en "brood"', category: 'Ontmoeting,Zorg', votes: 1 },
  ]);
  expect(ballots).toEqual([
    { voterId: 'a', approves: ['7', '8'] },
    { voterId: 'b', approves: ['7'] },
    { voterId: 'c', approves: [] },
  ]);
});

test('takes Windows lines, a byte order mark and empty lines', () => {
  const windows = `\uFEFF${GOOD.replaceAll('\n', '\r\n')}\r\n\r\n`;
  expect(parseElection(windows, 'x.pb')).toEqual(parseElection(GOOD, 'x.pb'));
});

test('every field that is quoted as it should be comes back, lines and quotes and all', () => {
  const field = fc.string({ unit: 'binary' }).map((text) => text.replace(/\r/g, ' ').trim());
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 6 }), (fields) => {
      const rows = fields.map((text, index) => `n${index};"${text.replaceAll('"', '""')}"\n`).join('');
      const { meta } = parseElection(GOOD.replace('PROJECTS', `${rows}PROJECTS`), 'x.pb');
      expect(fields.map((_, index) => meta.get(`n${index}`))).toEqual(fields);
    }),
  );
});

test.each<[string, string | RegExp, string, Partial<Election>]>([
  [
    'no votes: they are counted',
    /;votes;name;category\n7;100;2;(.*)\n8;200;1;/,
    ';name;category\n7;100;$1\n8;200;',
    {},
  ],
  ['a votes field that is empty', ';100;2;', ';100;;', {}],
  ['sections and columns in another case', 'PROJECTS\nproject_id', 'projects\nPROJECT_ID', {}],
  ['a section with the semicolons of a spreadsheet', 'VOTES\n', 'VOTES;;\n', {}],
  ['spaces around fields', '7;100;2;', ' 7 ; 100 ; 2 ;', {}],
  ['columns that Pabulib knows and Kiem has no use for', /;age;vote/, ';sex;vote', {}],
  ['a row that ends early', 'c;64;', 'c;64', {}],
  ['empty lines of a spreadsheet', 'VOTES', ';;;;\n\nVOTES', {}],
  [
    'a field too many',
    '2;Bijenhotel;Groen',
    '2;Bijenhotel;Groen;x',
    { notes: ['line 10: fields beyond the header are passed over: x'] },
  ],
  [
    'a project twice on a ballot',
    '7,8',
    '7,8,7',
    { notes: ['line 14: voter a has project 7 on the ballot twice; it counts once'] },
  ],
])('reads what Pabulib’s own checker reads: %s', (_what, from, to, different) => {
  const text = GOOD.replace(from, to);
  expect(text).not.toBe(GOOD);
  expect(parseElection(text, 'x.pb')).toEqual({ ...parseElection(GOOD, 'x.pb'), ...different });
});

test('a project without a name is called by its number; a quote within a name is part of it', () => {
  const names = (text: string): string[] => parseElection(text, 'x.pb').projects.map(({ name }) => name);
  expect(names(GOOD.replace('Bijenhotel', ''))).toEqual(['Project 7', 'Soep; en "brood"']);
  expect(names(GOOD.replace('Bijenhotel', 'Bijen "hotel"'))).toEqual(['Bijen "hotel"', 'Soep; en "brood"']);
});

test('a name over several lines is one name, and errors after it name the right line', () => {
  const long = GOOD.replace('Bijenhotel', '"Bijen\nhotel"');
  expect(parseElection(long, 'x.pb').projects[0]?.name).toBe('Bijen\nhotel');
  expect(() => parseElection(long.replace('7,8', '7,9'), 'x.pb')).toThrow('x.pb, line 15: project "9"');
});

test.each<[string, string | RegExp, string, string]>([
  ['no META', 'META\n', '', 'line 1: META comes first'],
  ['another order', 'PROJECTS', 'VOTES', 'line 8: VOTES is out of place; PROJECTS comes here'],
  ['a section twice', 'a;31;7,8', 'META', 'line 14: META is out of place; the end comes here'],
  ['no header row', 'key;value\n', '', 'line 2: the header of META has no column key'],
  ['a section without its header', /key;[^]*2024\n/, '', 'line 2: META has no header row'],
  ['no votes section', /VOTES[^]*$/, '', 'line 11: the file ends without VOTES and its header row'],
  ['a column twice', ';cost;', ';name;', 'line 9: the header of PROJECTS names name twice'],
  ['a quote that stays open', 'brood"""', 'brood', 'line 11: a quote opens here that is not closed'],
  [
    'a column that is missing',
    'project_id;',
    'id;',
    'line 9: the header of PROJECTS has no column project_id',
  ],
  ...(
    [
      ['ordinal', 'its ballots rank projects, and a club does not rank'],
      ['cumulative', 'its ballots divide points, and a club has no points'],
      [
        'choose-1',
        'its ballots choose one project against the others, and a club judges each idea by itself',
      ],
      ['shouting', 'that is no way of voting that Pabulib describes'],
    ] as const
  ).map(([type, why]): [string, string, string, string] => [
    `the way of voting ${type}`,
    'approval',
    type,
    `line 6: vote_type is ${type}: ${why}; only approval can be replayed`,
  ]),
  [
    'no way of voting',
    'vote_type;approval\n',
    '',
    'line 2: META does not say the vote_type; only approval can be replayed',
  ],
  ['votes that are no number', ';100;2;', ';100;-2;', 'line 10: votes is "-2", not a whole number'],
  ['a project twice', '8;200', '7;200', 'line 11: project 7 is there twice'],
  ['a voter twice', 'b;;', 'a;;', 'line 15: voter a is there twice'],
  ['an unknown project', '7,8', '7,9', 'line 14: project "9" is not among PROJECTS'],
  ['a key twice', 'num_votes', 'num_projects', 'line 5: num_projects is there twice'],
  [
    'another number of projects',
    'num_projects;2',
    'num_projects;3',
    'line 4: num_projects is 3, but the file has 2',
  ],
  [
    'another number of ballots',
    'num_votes;3',
    'num_votes;many',
    'line 5: num_votes is "many", not a whole number',
  ],
])('%s is told with file and line', (_what, from, to, message) => {
  expect(errorOf(from, to)).toBe(`x.pb, ${message}`);
});

test('a file that is not UTF-8 is told with its line', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kiem-pb-'));
  try {
    const file = path.join(folder, 'latin.pb');
    writeFileSync(file, Buffer.from(GOOD.replace('Bijenhotel', 'Café'), 'latin1'));
    expect(() => readElection(file)).toThrow('latin.pb, line 10: this is not UTF-8; save the file as UTF-8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('the town of an election', () => {
  const election = parseElection(GOOD, 'x.pb');

  test('its team has the voters and a lead who is none; nobody in it submits', () => {
    const { team, lead, voters, ideas, directory } = makeTown(election, 'one');
    expect(team.members).toEqual(
      [lead, ...voters.map((voter) => voter.person)].map((one) => one.aadObjectId),
    );
    for (const { submitter } of ideas) expect(team.members).not.toContain(submitter.aadObjectId);
    expect(new Set(directory.people.map((one) => one.aadObjectId)).size).toBe(7);
  });

  test('the same run has the same ids, another run has others', () => {
    const ids = (runId: string) => {
      const { directory, team } = makeTown(election, runId);
      return [
        directory.tenantId,
        team.id,
        team.aadGroupId,
        team.name,
        ...directory.people.map((one) => one.id),
      ];
    };
    expect(ids('one')).toEqual(ids('one'));
    expect(ids('one').filter((id) => ids('two').includes(id))).toEqual([]);
  });

  test('of several categories the first is the theme; spellings become one', () => {
    expect(makeTown(election, 'one').themes).toEqual(['Groen', 'Ontmoeting']);
    const shouted = parseElection(GOOD.replace('Ontmoeting,Zorg', 'GROEN'), 'x.pb');
    expect(makeTown(shouted, 'one').themes).toEqual(['GROEN']);
    expect(makeTown(shouted, 'one').ideas.map((idea) => idea.theme)).toEqual(['GROEN', 'GROEN']);
  });

  test('without categories the theme says where and when', () => {
    const bare = parseElection(GOOD.replace(';Groen', ';').replace(';Ontmoeting,Zorg', ';'), 'x.pb');
    expect(makeTown(bare, 'one').themes).toEqual(['Waterrijk 2024']);
  });

  test('what is too long is cut, never within a character', () => {
    expect(fit('  een   regel ', 20)).toBe('een regel');
    expect(fit('a'.repeat(121), 120)).toBe(`${'a'.repeat(119)}…`);
    expect(fit('ab🌱🌱', 4)).toBe('ab…');
    expect(suffixed('Groen', 'Bloemenbuurt 2020')).toBe('Groen (Bloemenbuurt 2020)');
    expect(suffixed('g'.repeat(80), 'p'.repeat(80)).length).toBeLessThanOrEqual(60);
  });
});

test('a shuffle keeps everything, and follows from its seed', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  expect(shuffle(items, 3)).toEqual(shuffle(items, 3));
  expect(shuffle(items, 3)).not.toEqual(shuffle(items, 4));
  expect(shuffle(items, 3)).not.toEqual(items);
  expect(shuffle(items, 3).sort((a, b) => a - b)).toEqual(items);
});
