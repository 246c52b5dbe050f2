import { someStands, type Phrase } from './phrases';
import * as sayings from './sayings';
import { foldText } from './text/characters';

/**
 * What somebody wants who types something to Kiem, as far as rules can tell. Not everything is an idea: people ask
 * when they hear, say thanks, want out. In doubt Kiem asks (`unsure`): a question taken for an idea makes a promise
 * that nobody wanted, and an idea taken for a question is lost.
 */
export type Intent =
  /** Nothing but a greeting, or how this works. */
  | 'help'
  | 'thanks'
  /** A yes or no, a thumb: to what, only a card can tell. */
  | 'yesOrNo'
  /** Enough: the form that stands open goes. */
  | 'cancel'
  | 'newIdea'
  | 'myIdeas'
  | 'admin'
  /** When do I hear something? */
  | 'when'
  /** How does my idea fare, who has it? */
  | 'status'
  | 'edit'
  | 'withdraw'
  | 'join'
  /** Why this decision; I do not agree. */
  | 'whyDecision'
  /** Who sees my name? */
  | 'privacy'
  /** Something about a person that belongs with a confidential adviser, not in a club. */
  | 'complaint'
  | 'idea'
  | 'unsure';

/** What was understood. */
export interface Understood {
  readonly intent: Intent;
  /** The number of an idea, when one was named: `K-2026-0042`. */
  readonly number: string | null;
}

/** A number as people type it: with or without the K, the dashes and the zeros. */
const NUMBER = /\bk[\s-]?(\d{4})[\s-](\d{1,6})\b/i;

/** The first number of an idea in a text, as it is written: `k 2026 9` is `K-2026-0009`. */
export function numberIn(text: string): string | null {
  const match = NUMBER.exec(text);
  return match === null ? null : `K-${match[1] ?? ''}-${(match[2] ?? '').padStart(4, '0')}`;
}

/** Above so many words somebody is telling something; only a complaint is heard in more. */
const MOST_WORDS = 14;
const MOST_WORDS_OF_COMPLAINT = 60;
/** The words of a text in lower case, without accents; an emoji is a word. */
function plainWords(text: string, numberAs = ''): string[] {
  const folded = foldText(text.replace(NUMBER, ` ${numberAs} `)).replace(/['’`]/g, '');
  return folded.match(/[a-z0-9]+|\p{Extended_Pictographic}/gu) ?? [];
}

/** Tried in this order: who asks why was told no, and does not ask how it goes. */
const RULES: readonly {
  readonly intent: Intent;
  readonly phrases: readonly Phrase[];
  readonly beatsProposal: boolean;
}[] = [
  { intent: 'admin', phrases: sayings.ASKS_ADMIN, beatsProposal: true },
  { intent: 'newIdea', phrases: sayings.ASKS_FORM, beatsProposal: true },
  { intent: 'cancel', phrases: sayings.CANCELS, beatsProposal: true },
  { intent: 'withdraw', phrases: sayings.WITHDRAWS, beatsProposal: true },
  { intent: 'whyDecision', phrases: sayings.ASKS_WHY, beatsProposal: false },
  { intent: 'privacy', phrases: sayings.ASKS_WHO_SEES, beatsProposal: true },
  { intent: 'edit', phrases: sayings.WANTS_TO_EDIT, beatsProposal: false },
  { intent: 'join', phrases: sayings.WANTS_TO_JOIN, beatsProposal: false },
  { intent: 'status', phrases: sayings.ASKS_NEWS_OF_IDEA, beatsProposal: false },
  { intent: 'when', phrases: sayings.ASKS_WHEN, beatsProposal: false },
  { intent: 'status', phrases: sayings.ASKS_STATUS, beatsProposal: false },
  { intent: 'myIdeas', phrases: sayings.ASKS_MY_IDEAS, beatsProposal: true },
  { intent: 'help', phrases: sayings.ASKS_HELP, beatsProposal: false },
  { intent: 'yesOrNo', phrases: sayings.SAYS_YES_OR_NO, beatsProposal: false },
];

/** With the number of an idea and so few words, somebody asks for that idea. */
const FEW = 3;
/** Fewer words than these are too little to build on, and too much to pass over. */
const SHORT = 2;
/** In so many words a sentence with “ik” or “jullie” is more often talk than a proposal. */
const MOST_WORDS_OF_TALK = 8;
/** In more words than these somebody who begins with "haha" has something to say. */
const MOST_WORDS_OF_CHAT = 8;

const isWhole = ({ begins, ends }: Phrase): boolean => begins && ends;

/**
 * What somebody wants who typed this to Kiem. `text` is cut and tidied by the door; it is read word by word, so that
 * no text takes long.
 */
export function understand(text: string): Understood {
  const number = numberIn(text);
  const all = plainWords(text);
  return { intent: intentOf(text, all, number), number };
}

function intentOf(text: string, all: readonly string[], number: string | null): Intent {
  if (all.length === 0) return number === null ? (text.includes('?') ? 'help' : 'unsure') : 'status';
  const begin = all.findIndex((word) => !sayings.GREETING(word));
  if (begin < 0) return number === null ? 'help' : 'status';
  const words = all.slice(begin);
  if (words.length <= MOST_WORDS_OF_COMPLAINT && someStands(sayings.COMPLAINS, words)) return 'complaint';
  if (words.length > MOST_WORDS) return 'idea';
  const proposes = someStands(sayings.PROPOSES, words);
  const bare = words.filter((word) => !sayings.FILLER(word));
  // "Waarom gaat K-2026-0042 niet door": a number stands where "idee" could stand.
  const named = number === null ? [] : ['idee', 'idea'].map((idea) => plainWords(text, idea));
  for (const rule of RULES) {
    // A phrase that is the whole text says what it says.
    const heard = rule.phrases.filter((phrase) => !proposes || rule.beatsProposal || isWhole(phrase));
    if (someStands(heard, words) || someStands(heard.filter(isWhole), bare)) return rule.intent;
    const open = heard.filter((phrase) => !isWhole(phrase));
    if (named.some((sentence) => someStands(open, sentence))) return rule.intent;
  }
  if (proposes) return 'idea';
  if (words.every(sayings.YES_OR_NO) && words.some(sayings.YES_OR_NO_CORE)) return 'yesOrNo';
  if (words.every(sayings.THANKING) && words.some(sayings.THANKS_CORE)) return 'thanks';
  if (number !== null && words.length <= FEW) return 'status';
  if (words.length <= MOST_WORDS_OF_CHAT && someStands(sayings.CHATS, words)) return 'unsure';
  // A short sentence of me and you is talk rather than a proposal; one press makes it an idea all the same.
  if (words.length <= MOST_WORDS_OF_TALK && words.some(sayings.TALK)) return 'unsure';
  const [first = ''] = words;
  const asks = text.trimEnd().endsWith('?') || sayings.QUESTION_WORD(first);
  return asks || words.length < SHORT ? 'unsure' : 'idea';
}
