import type { LocalDate } from './calendar';

/**
 * What goes first of the messages that wait for one person: `answer` is what Kiem promised (the response, and that
 * something was received), `ask` asks something of its reader, `news` can wait for both. Of one rank the oldest goes
 * first. What is said in a thread or a channel keeps its order: it is a conversation.
 */
const RANKS = { answer: 0, ask: 1, news: 2 } as const;
type Rank = keyof typeof RANKS;

/** Who reads a message to one person: a follower is whoever submitted the idea or supports it. */
export type Reader =
  'submitter' | 'supporter' | 'follower' | 'worker' | 'lead' | 'manager' | 'administrator' | 'colleague';

/** What tells two messages of the same name about the same thing apart, by what it is called where it is asked for. */
export interface Occasions {
  /** Once for each day that was promised. */
  readonly promised: LocalDate;
  /** Once a day. */
  readonly on: LocalDate;
  /** Once for each moment at which something happened, as an ISO instant. */
  readonly at: string;
  /** Once for each number of supporters. */
  readonly supporters: number;
  /** Once for each period of silence: the day of the last sign of life, and the how manyeth period since. */
  readonly silence: `${LocalDate} ${number}`;
}
export type Occasion = keyof Occasions;

/** What a message points at besides what it is about, by what it is called where it is asked for. */
export type Ref =
  | 'question'
  | 'decision'
  | 'event'
  | 'round'
  | 'precedent'
  | 'step'
  | 'experiment'
  /** The idea that was merged into this one. */
  | 'from'
  /** The idea that began it, of a message about the organisation. */
  | 'idea';

interface Timing {
  /** Told once for each of these; without one, once for what it is about. */
  readonly ref?: Ref;
  /** Told again on a new occasion. */
  readonly occasion?: Occasion;
}

/** One message: where it goes, what it is about and how often it may come. */
export type MessageSpec = Timing &
  (
    | { readonly to: 'person'; readonly reader: Reader; readonly about: Subject; readonly rank: Rank }
    /** In the thread of the idea, in the channel of its club. */
    | { readonly to: 'thread'; readonly about: 'idea' }
    /** A new post in the channel of the club. */
    | { readonly to: 'channel'; readonly about: 'club' }
    /** The channel card of the idea: posted once, and from then on brought up to date. */
    | { readonly to: 'card'; readonly about: 'idea' }
  );

export type Address = MessageSpec['to'];
export type Subject = 'idea' | 'club' | 'person' | 'organisation';

/**
 * Every message that Kiem sends of its own accord, by name. What each reads and says stands under the same name in
 * `src/messages`; what an administrator reads of it is the text `message.<name>`.
 */
export const MESSAGES = {
  // To who follows an idea.
  receipt: { to: 'person', reader: 'submitter', about: 'idea', rank: 'answer' },
  question: { to: 'person', reader: 'submitter', about: 'idea', ref: 'question', rank: 'ask' },
  response: { to: 'person', reader: 'follower', about: 'idea', ref: 'decision', rank: 'answer' },
  voteStarted: { to: 'person', reader: 'follower', about: 'idea', ref: 'round', rank: 'news' },
  supported: { to: 'person', reader: 'submitter', about: 'idea', occasion: 'supporters', rank: 'news' },
  broughtBack: { to: 'person', reader: 'follower', about: 'idea', occasion: 'on', rank: 'news' },
  withdrawn: { to: 'person', reader: 'supporter', about: 'idea', rank: 'news' },
  progress: { to: 'person', reader: 'follower', about: 'idea', ref: 'event', rank: 'news' },
  anchored: { to: 'person', reader: 'follower', about: 'idea', rank: 'news' },

  // To who works on an idea.
  decideNow: { to: 'person', reader: 'lead', about: 'idea', ref: 'round', rank: 'ask' },
  remindLead: { to: 'person', reader: 'lead', about: 'idea', occasion: 'promised', rank: 'ask' },
  remindManager: { to: 'person', reader: 'manager', about: 'idea', occasion: 'promised', rank: 'ask' },
  projectLeader: { to: 'person', reader: 'worker', about: 'idea', ref: 'decision', rank: 'ask' },
  stepLate: { to: 'person', reader: 'worker', about: 'idea', ref: 'step', rank: 'ask' },
  experimentLate: { to: 'person', reader: 'worker', about: 'idea', ref: 'experiment', rank: 'ask' },

  // To administrators.
  noClub: { to: 'person', reader: 'administrator', about: 'organisation', ref: 'idea', rank: 'ask' },
  clubWaits: { to: 'person', reader: 'administrator', about: 'club', occasion: 'at', rank: 'ask' },

  // To somebody about themselves.
  rolesGiven: { to: 'person', reader: 'colleague', about: 'person', occasion: 'at', rank: 'news' },

  // In the channel of a club.
  clubApproved: { to: 'channel', about: 'club', occasion: 'at' },
  clubRejected: { to: 'channel', about: 'club', occasion: 'at' },

  // In the thread of an idea.
  questionAsked: { to: 'thread', about: 'idea', ref: 'question' },
  questionAnswered: { to: 'thread', about: 'idea', ref: 'question' },
  precedentAdded: { to: 'thread', about: 'idea', ref: 'precedent' },
  mergedFrom: { to: 'thread', about: 'idea', ref: 'from' },
  threadBroughtBack: { to: 'thread', about: 'idea', occasion: 'on' },
  decided: { to: 'thread', about: 'idea', ref: 'decision' },
  remindDueSoon: { to: 'thread', about: 'idea', occasion: 'promised' },
  remindOverdue: { to: 'thread', about: 'idea', occasion: 'promised' },
  signOfLife: { to: 'thread', about: 'idea', occasion: 'silence' },
  threadExperiment: { to: 'thread', about: 'idea', ref: 'event' },
  threadAnchored: { to: 'thread', about: 'idea' },

  ideaCard: { to: 'card', about: 'idea' },
} as const satisfies Readonly<Record<string, MessageSpec>>;

export type MessageName = keyof typeof MESSAGES;
type SpecOf<Name extends MessageName> = (typeof MESSAGES)[Name];

/** The messages that go to one kind of place. */
export type MessagesTo<To extends Address> = {
  [Name in MessageName]: SpecOf<Name> extends { readonly to: To } ? Name : never;
}[MessageName];

/** What is said in words: all but the card, which shows what is. */
export type Said = Exclude<MessageName, MessagesTo<'card'>>;

type WhoOf<Spec> = Spec extends { readonly to: 'person' } ? { readonly to: string } : unknown;
type AboutOf<Spec> = Spec extends { readonly about: infer About extends Exclude<Subject, 'organisation'> }
  ? Readonly<Record<About, string>>
  : unknown;
type RefOf<Spec> = Spec extends { readonly ref: infer Of extends Ref }
  ? Readonly<Record<Of, string>>
  : unknown;
type OccasionOf<Spec> = Spec extends { readonly occasion: infer When extends Occasion }
  ? Readonly<Pick<Occasions, When>>
  : unknown;
type Flat<Type> = { readonly [Key in keyof Type]: Type[Key] };

/**
 * What makes one message: to whom (`to`, the id of a person), about what (`idea`, `club` or `person`), what it points
 * at (`question`, `step` …) and the occasion. What is needed differs by name, and the compiler knows it.
 */
export type What<Name extends MessageName> = Flat<
  WhoOf<SpecOf<Name>> & AboutOf<SpecOf<Name>> & RefOf<SpecOf<Name>> & OccasionOf<SpecOf<Name>>
>;

/** A message as the outbox keeps it: ids in columns of their own. */
export interface Envelope {
  /** Where it goes; what goes to one recipient goes in order. */
  readonly recipient: string;
  /** What it is about; all three are null for a message about the organisation. */
  readonly ideaId: string | null;
  readonly clubId: string | null;
  readonly personId: string | null;
  readonly refId: string | null;
  readonly occasion: string | null;
}

const RECIPIENT = { person: 'person', thread: 'idea', channel: 'club' } as const;
type Place = keyof typeof RECIPIENT;

/** Where a message goes, as the outbox writes it: a person, the thread of an idea, the channel of a club. */
export const recipientOf = {
  person: (userId: string): string => `${RECIPIENT.person}:${userId}`,
  thread: (ideaId: string): string => `${RECIPIENT.thread}:${ideaId}`,
  channel: (clubId: string): string => `${RECIPIENT.channel}:${clubId}`,
} as const satisfies Record<Place, (id: string) => string>;

/** The person that a recipient stands for; null for a thread or a channel. */
export function personOf(recipient: string): string | null {
  const prefix = `${RECIPIENT.person}:`;
  return recipient.startsWith(prefix) ? recipient.slice(prefix.length) : null;
}

/** Whether this is a message of ours: what a newer Kiem put in the outbox may be unknown to an older one. */
export function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(MESSAGES, name);
}

/** All messages by name. */
export const MESSAGE_NAMES = Object.keys(MESSAGES) as [MessageName, ...MessageName[]];

/** What the table tells of a message. */
export function specOf(name: MessageName): MessageSpec {
  return MESSAGES[name];
}

/** The rank of a message as the outbox keeps it: 0 goes before 1, and 1 before 2. */
export function rankOf(name: MessageName): 0 | 1 | 2 {
  const spec = specOf(name);
  return spec.to === 'person' ? RANKS[spec.rank] : RANKS.news;
}

/** The messages that these readers get. */
export function messagesReadBy(...readers: readonly Reader[]): readonly MessageName[] {
  return MESSAGE_NAMES.filter((name) => {
    const spec = specOf(name);
    return spec.to === 'person' && readers.includes(spec.reader);
  });
}

/** Of a message: what it may carry, whichever it is. `What` is the precise type. */
type Loose = Readonly<Partial<Record<string, string | number>>>;

function recipientFor(spec: MessageSpec, what: Loose): string {
  if (spec.to === 'person') return recipientOf.person(String(what['to']));
  if (spec.to === 'channel') return recipientOf.channel(String(what['club']));
  return recipientOf.thread(String(what['idea']));
}

/** Puts what makes a message into the columns of the outbox. */
export function envelopeOf<Name extends MessageName>(name: Name, what: What<Name>): Envelope {
  const spec = specOf(name);
  const given = what as Loose;
  const idOf = (subject: Subject): string | null => (spec.about === subject ? String(given[subject]) : null);
  return {
    recipient: recipientFor(spec, given),
    ideaId: idOf('idea'),
    clubId: idOf('club'),
    personId: idOf('person'),
    refId: spec.ref === undefined ? null : String(given[spec.ref]),
    occasion: spec.occasion === undefined ? null : String(given[spec.occasion]),
  };
}

/** The way back: what makes a message, from the columns of the outbox; null when a column that it needs is empty. */
export function whatOf<Name extends MessageName>(name: Name, envelope: Envelope): What<Name> | null {
  const spec = specOf(name);
  const { ideaId, clubId, personId, refId, occasion, recipient } = envelope;
  const what: Record<string, string | number | null> = {};
  if (spec.to === 'person') what['to'] = personOf(recipient);
  if (spec.about === 'idea') what['idea'] = ideaId;
  if (spec.about === 'club') what['club'] = clubId;
  if (spec.about === 'person') what['person'] = personId;
  if (spec.ref !== undefined) what[spec.ref] = refId;
  if (spec.occasion !== undefined)
    what[spec.occasion] = spec.occasion === 'supporters' && occasion !== null ? Number(occasion) : occasion;
  return Object.values(what).includes(null) ? null : (what as What<Name>);
}

/**
 * By this the outbox knows that a message was asked for before: its name, where it goes, what it is about, what it
 * points at and the occasion. Made here and read by nobody.
 */
export function dedupeKeyOf(name: MessageName, envelope: Envelope): string {
  const about = envelope.ideaId ?? envelope.clubId ?? envelope.personId ?? '';
  return [name, envelope.recipient, about, envelope.refId ?? '', envelope.occasion ?? ''].join('|');
}

/** Why a message was not sent after all: what it is about is not there any more, or it is no longer true. */
export const DROPPED = ['gone', 'noLongerTrue'] as const;
export type Dropped = (typeof DROPPED)[number];
