import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import * as html from '../bot/html';
import * as plain from '../bot/cards/plain';
import * as words from '../bot/words';
import * as characters from '../src/domain/text/characters';
import * as title from '../src/domain/text/title';
import * as amounts from '../src/domain/text/amounts';
import * as personal from '../src/domain/text/personal';
import { optionalText, requiredLine } from '../src/domain/idea';
import { numberIn, understand } from '../src/domain/understanding';
import { stemsOf, wordsOf } from '../src/services/textAnalysis';
import { splitLinks } from '../tab/src/features/idea/splitLinks';

/**
 * One message must not be able to hold everybody up: whatever reads text of people takes hardly longer for a text
 * made to stall it than for a plain one of the same length.
 */
type Reader = (text: string) => unknown;
const names = personal.indexNames(['Fatima El Amrani', 'Vries, Jan de']);
const bot = { id: '28:kiem', name: 'Kiem' };
const refused =
  (read: Reader): Reader =>
  (text) => {
    try {
      return read(text);
    } catch {
      return null;
    }
  };

/** By file: what in it reads text of people. */
const READERS: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  'src/domain/text/characters.ts': {
    cleanText: characters.cleanText,
    oneLine: characters.oneLine,
    cleanName: characters.cleanName,
    isBlank: characters.isBlank,
    isSameName: (text) => characters.isSameName(text, `${text}x`),
    nameKey: characters.nameKey,
    foldText: characters.foldText,
    cut: (text) => characters.cut(text, text.length - 7),
    trimEndOf: (text) => characters.trimEndOf(text, '.,;:'),
    shorten: (text) => characters.shorten(text, text.length - 7),
  },
  'src/domain/text/title.ts': {
    proposeTitle: title.proposeTitle,
    sentencesOf: (text) => title.sentencesOf(text.slice(0, 1000)),
  },
  'src/domain/text/amounts.ts': { readCents: amounts.readCents, readWhole: amounts.readWhole },
  'src/domain/text/personal.ts': {
    findPersonal: personal.findPersonal,
    findNames: (text) => personal.findNames(text, names, 3),
    indexNames: (text) => personal.indexNames([text]),
    isBsn: personal.isBsn,
  },
  'src/domain/idea.ts': {
    requiredLine: refused((text) => requiredLine(text, 120, 'title_required')),
    optionalText: refused((text) => optionalText(text, 4000)),
  },
  'src/domain/understanding.ts': { understand, numberIn },
  'bot/html.ts': { wordsOfHtml: html.wordsOfHtml },
  'bot/words.ts': {
    wordsOf: (text) => words.wordsOf({ text, recipient: bot }),
    'wordsOf a text in markup': (text) => words.wordsOf({ text, recipient: bot, textFormat: 'xml' }),
    'wordsOf with a formatted copy': (text) =>
      words.wordsOf({
        text: `&amp; ${text}`,
        recipient: bot,
        attachments: [{ contentType: 'text/html', content: text }],
      }),
  },
  'bot/cards/plain.ts': {
    plain: plain.plain,
    plainLine: plain.plainLine,
    clip: (text) => plain.clip(text, 400),
    isClipped: (text) => plain.isClipped(text, 400),
    fitBytes: (text) => plain.fitBytes(text, 2000, plain.plain),
  },
  'src/services/textAnalysis.ts': { wordsOf, stemsOf },
  'tab/src/features/idea/splitLinks.ts': { splitLinks },
};

/** Expressions elsewhere, and why they meet no long text of people. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'bot/': 'what Teams itself says',
  'src/config.ts': 'settings of the installation',
  'src/domain/phrases.ts': 'one word, as understanding gives it',
  'src/domain/promise.ts': 'days, as 2026-12-04',
  'src/services/clubs.ts': 'a single sign to split at',
  'src/i18n/': 'our own sentences',
  'src/http/': 'headers and paths, which the server keeps short',
  'src/db/': 'what services hand on',
  'src/services/ideaLists.ts': 'words that somebody looks for: at most 200',
  'src/services/views.ts': 'words that somebody looks for: at most 200',
  'src/services/similarWords.ts': 'one word, as textAnalysis gives it',
  'src/services/decisions.ts': 'begins with K-, and counts its digits',
};

const HOSTILE = [
  ...[
    '.',
    ' ',
    '<',
    '&',
    '*',
    '[',
    '_',
    '-',
    '#',
    '\n',
    ',',
    '!',
    '"',
    "'",
    '|',
    '1',
    '1.',
    '1 ',
    '€',
    '(',
    '@',
    'a@',
    'a.',
    'a@a.',
  ],
  ...[
    '\u200b',
    '\u0301',
    '\u0301\u0323',
    '\u200d',
    '👩\u200d',
    '🇳',
    '\u1100',
    '\ud800',
    '\u{e0041}',
    '\u{1f3f4}\u{e0041}',
    '\u202e',
  ],
  ...[
    '<at>',
    '<at>a',
    '</at>',
    '<quoted ',
    '&amp;',
    '&#',
    '<b>',
    '<a href="x">',
    '<blockquote>',
    '<table><tr><td>',
    '<!--',
    '{{DATE(',
  ],
  ...[
    '06-',
    '+31 ',
    'K-2026-',
    'http://',
    'dhr. ',
    'A. ',
    'Hoi, ',
    '\\',
    '`',
    '~',
    '\r\n',
    '\t',
    '**',
    '__',
    '"";',
    '""',
    'Fatima El ',
  ],
];
const LENGTH = characters.MOST_TYPED;
/** A plain text takes about a millisecond; quadratic work on a text of this length takes hundreds. */
const SLOWER = 25;
const LEAST_MS = 2;

const fill = (piece: string, length: number, end = 'x'): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length - 1) + end;
const PLAIN = fill(
  'Op maandag staat de wachtrij bij de balie tot buiten, kunnen we afspraken maken? ',
  LENGTH,
);

/** The quickest of some runs: what the machine does besides only makes a run slower. */
function quickest(read: Reader, text: string, enough: number): number {
  let best = Infinity;
  for (let run = 0; run < 4 && best > enough; run += 1) {
    const begin = performance.now();
    read(text);
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}

const all = Object.entries(READERS).flatMap(([file, readers]) =>
  Object.entries(readers).map(([name, read]) => [file, name, read] as const),
);

describe.each(all)('%s %s takes hardly longer', (_file, _name, read) => {
  test('for a text that is made to stall it', () => {
    read(PLAIN);
    const allowed = SLOWER * Math.max(quickest(read, PLAIN, 0), LEAST_MS);
    const slow = HOSTILE.flatMap((piece) => {
      const took = quickest(read, fill(piece, LENGTH), allowed);
      return took > allowed
        ? [`${JSON.stringify(piece)}: ${took.toFixed(0)} ms, allowed ${allowed.toFixed(0)} ms`]
        : [];
    });
    expect(slow).toEqual([]);
  });
});

describe('nothing that reads text of people is left out', () => {
  test.each([
    ['src/domain/text/characters.ts', characters],
    ['src/domain/text/title.ts', title],
    ['src/domain/text/amounts.ts', amounts],
    ['src/domain/text/personal.ts', personal],
    ['bot/html.ts', html],
    ['bot/words.ts', words],
  ])('each function of %s is timed', (file, module) => {
    const exported = Object.entries(module).flatMap(([name, value]) =>
      typeof value === 'function' ? [name] : [],
    );
    const writes = ['writeCents'];
    expect(exported.filter((name) => !writes.includes(name) && READERS[file]?.[name] === undefined)).toEqual(
      [],
    );
  });

  test('each file with an expression of its own is timed, or says why not', () => {
    const root = join(__dirname, '..');
    const files = ['src', 'bot'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => `${folder}/${path}`),
    );
    const unknown = files.filter((file) => {
      if (READERS[file] !== undefined || Object.keys(ELSEWHERE).some((place) => file.startsWith(place)))
        return false;
      const source = ts.createSourceFile(
        file,
        readFileSync(join(root, file), 'utf8'),
        ts.ScriptTarget.Latest,
      );
      const hasExpression = (node: ts.Node): boolean =>
        ts.isRegularExpressionLiteral(node) || ts.forEachChild(node, hasExpression) === true;
      return hasExpression(source);
    });
    expect(unknown).toEqual([]);
  });
});
