import { cleanText, cut, isBlank, oneLine, trimEndOf } from './characters';

/** A title of one glance. Longer than this, somebody can say it shorter than a rule can. */
const TITLE_AIM = 80;
/** So much of a text is looked at for a title. */
const LOOKED_AT = 1000;
/** Fewer words than this before a comma say too little: "Ja, …", "Op maandag, …". */
const FEWEST_WORDS = 4;

const wordList = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** After these a full stop ends no sentence. Those that often do stand at its end (enz., a.u.b.) are not among them. */
const ABBREVIATIONS = wordList(`
  afd art bijl bijv blz bv ca dhr dr drs evt excl fam gebr gem ing incl ir max mej mevr min mr mw nl nr nrs ong p par
  pag prof resp sr jr st str tel vgl vnl vs wed zgn jan feb mrt apr jul aug sept okt nov dec
  approx dept eg est fig ie mrs ms no vol
`);

const GREETINGS = wordList(`
  beste dag dear geachte gegroet goedemiddag goedemorgen goedenavond goedendag goeiedag goeiemiddag goeiemorgen
  good goede hai hallo hallootjes he hello hey heej hi hiya hoi hoihoi joe lieve ola moi yo
`);
/** Who is greeted, or how it goes on: "Goede morgen allemaal", "Beste collega's van de balie". */
const GREETED = wordList(`
  afternoon all allemaal allen beste bot club clubleden collega colleague colleagues collega's daar dames evening
  everybody everyone folks heren hoi iedereen innovatieclub jongens kiem kiempje leden lui mensen middag morgen morning
  team there weer wederom again avond
`);
/** These greet even when no comma follows. */
const ALWAYS_GREETING = wordList(
  'hai hallo he hello hey heej hi hiya hoi hoihoi goedemorgen goedemiddag goedenavond goeiemorgen goeiemiddag',
);
/** A sentence or a beginning that only says that something comes. */
const ANNOUNCEMENTS: ReadonlySet<string> = new Set([
  'een idee',
  'een ideetje',
  'even een idee',
  'even een ideetje',
  'even een vraag',
  'even een vraagje',
  'goed idee',
  'hierbij een idee',
  'hierbij mijn idee',
  'idee',
  'ideetje',
  'ik had een idee',
  'ik had een ideetje',
  'ik heb een idee',
  'ik heb een ideetje',
  'ik heb een vraag',
  'ik heb een vraagje',
  'ik heb misschien een idee',
  'ik heb nog een idee',
  'kleine vraag',
  'klein idee',
  'klein ideetje',
  'klein vraagje',
  'mijn idee',
  'mijn idee is',
  'nieuw idee',
  'nog een idee',
  'tip',
  'tip van de balie',
  'voorstel',
  'vraag',
  'vraagje',
  'weet je wat handig zou zijn',
  'an idea',
  'a question',
  'here is an idea',
  'here is my idea',
  'i have a question',
  'i have an idea',
  'idea',
  'just an idea',
  'my idea',
  'my idea is',
  'new idea',
  'question',
  'quick idea',
  'quick question',
  'suggestion',
]);
/** A clause that begins so waits for the rest: "Als er veel bellers zijn, …" is no title. */
const WAITING = wordList(`
  aangezien als doordat hoewel indien nadat omdat ondanks sinds terwijl toen totdat voordat wanneer zodra zolang
  after although as because before if since though unless until when whenever while
`);

const sentences = new Intl.Segmenter('nl', { granularity: 'sentence' });
const END_SIGNS = '.…,;:–—-';

/** Whether the full stop at the end of this piece belongs to an abbreviation, an initial or the number of a list. */
function goesOn(piece: string): boolean {
  const trimmed = piece.trimEnd();
  if (!trimmed.endsWith('.') || piece.endsWith('\n')) return false;
  const last = (
    trimmed
      .slice(trimmed.lastIndexOf(' ') + 1, -1)
      .split('\n')
      .at(-1) ?? ''
  ).replace(/^["'‘“(]+/, '');
  if (/^\d{1,3}$/.test(last)) return trimmed.length === last.length + 1;
  return (
    ABBREVIATIONS.has(last.toLowerCase()) ||
    // Initials (J.), and what is written with stops: m.b.t., o.a., i.v.m., z.s.m.
    /^(?:\p{L}{1,3}\.)*\p{L}$/u.test(last)
  );
}

/** The sentences of a text, each on one line; a new line ends one too. */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const { segment } of sentences.segment(text)) {
    open += segment;
    if (goesOn(open)) continue;
    found.push(open);
    open = '';
  }
  return [...found, open].map((sentence) => oneLine(sentence)).filter((sentence) => !isBlank(sentence));
}

const plainWord = (word: string): string => trimEndOf(word, ',.!?:;–-…').replaceAll('’', "'").toLowerCase();

/** The sentence without the greeting that it begins with: "Hoi Kiem, kan de balie…" is "kan de balie…". */
function withoutGreeting(sentence: string): string {
  const words = sentence.split(' ');
  const [first = ''] = words;
  if (!GREETINGS.has(plainWord(first))) return sentence;
  let at = 0;
  // Whoever is greeted: words that stand in the list, or a name. It ends at a comma or another sign.
  for (; at < Math.min(words.length, 7); at += 1) {
    const word = words[at] ?? '';
    const isGreeted =
      at === 0 ||
      GREETED.has(plainWord(word)) ||
      /^\p{Lu}/u.test(word) ||
      (at > 1 && GREETED.has(plainWord(words[1] ?? '')));
    if (!isGreeted) break;
    if (/[,!.:;–…-]$/.test(word)) return words.slice(at + 1).join(' ');
  }
  if (at === words.length) return '';
  if (!ALWAYS_GREETING.has(plainWord(first))) return sentence;
  let skip = 1;
  while (
    GREETED.has(plainWord(words[skip] ?? '')) &&
    !/^(?:de|het|van|the|of|en|and)$/i.test(words[skip] ?? '')
  )
    skip += 1;
  return words.slice(skip).join(' ');
}

/** The sentence without "Idee:", "Ik heb een idee:" or "Vraagje," in front of it; empty when it says no more. */
function withoutAnnouncement(sentence: string): string {
  if (ANNOUNCEMENTS.has(plainWord(sentence))) return '';
  for (const sign of [':', ',', ' - ', ' – ']) {
    const at = sentence.indexOf(sign);
    if (at > 0 && at <= 40 && ANNOUNCEMENTS.has(plainWord(sentence.slice(0, at))))
      return sentence.slice(at + sign.length).trim();
  }
  return sentence;
}

/** As much of a long sentence as says something by itself: up to a comma, a colon or a dash. Empty when there is none. */
function firstClause(sentence: string): string {
  if (WAITING.has(plainWord(sentence.split(' ', 1)[0] ?? ''))) return '';
  for (let at = sentence.length > TITLE_AIM ? TITLE_AIM : sentence.length - 1; at > 0; at -= 1) {
    const isEnd = /[,;:]/.test(sentence.charAt(at)) && sentence.charAt(at + 1) === ' ';
    const isDash = /[–—-]/.test(sentence.charAt(at)) && sentence.charAt(at - 1) === ' ';
    if (!isEnd && !isDash) continue;
    const clause = trimEndOf(sentence.slice(0, at), END_SIGNS);
    return clause.split(' ').length >= FEWEST_WORDS ? clause : '';
  }
  return '';
}

/**
 * Proposes a title from somebody's own words: the first sentence that says something, past a greeting or an
 * announcement, without its full stop, starting with a capital. Empty when there are no words, and when what was said
 * has no short sentence or clause in it, as in a text that was spoken: then somebody is asked to name it in a few words.
 */
export function proposeTitle(text: string): string {
  for (const sentence of sentencesOf(cut(cleanText(text), LOOKED_AT))) {
    const listed = sentence.replace(/^(?:[-*•–+]|\d{1,3}[.)])\s/, '');
    const said = trimEndOf(withoutAnnouncement(withoutGreeting(withoutAnnouncement(listed))), END_SIGNS);
    if (!/[\p{L}\p{N}]/u.test(said)) continue;
    const short = said.length <= TITLE_AIM ? said : firstClause(said);
    // In Dutch the ij is one letter: IJsvrij.
    return short.replace(/^(?:ij|.)/u, (first) => first.toLocaleUpperCase('nl'));
  }
  return '';
}
