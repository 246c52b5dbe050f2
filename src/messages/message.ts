import type { ChannelMessageView, PersonMessageView, ThreadMessageView } from '../contracts/views';
import { findIdea } from '../db/repositories/ideas';
import { namesOf } from '../db/repositories/users';
import type { IdeaRow } from '../db/entities/ideas';
import type { Tx } from '../db/transaction';
import type { Calendar } from '../domain/calendar';
import type { Dropped, MessagesTo, Said, What } from '../domain/messages';
import type { Settings } from '../domain/settings';

/** The numbers of the organisation, and its calendar. */
export interface Organisation {
  readonly settings: Settings;
  readonly calendar: Calendar;
}

/** What a message reads with, at the moment of sending. What was asked for once is not asked for again. */
export class Reading {
  private readonly ideas = new Map<string, Promise<IdeaRow | null>>();
  private organised: Promise<Organisation> | null = null;

  constructor(
    readonly tx: Tx,
    readonly now: Date,
    private readonly loadOrganisation: (tx: Tx) => Promise<Organisation>,
  ) {}

  idea(id: string): Promise<IdeaRow | null> {
    const found = this.ideas.get(id) ?? findIdea(this.tx, id);
    this.ideas.set(id, found);
    return found;
  }

  organisation(): Promise<Organisation> {
    this.organised ??= this.loadOrganisation(this.tx);
    return this.organised;
  }

  /** The names of people; who is unnamed is the presenters' to keep so. */
  names(...userIds: readonly (string | null)[]): Promise<Map<string, string>> {
    return namesOf(
      this.tx,
      userIds.flatMap((id) => id ?? []),
    );
  }
}

/** The views that go to each kind of place. */
interface Views {
  readonly person: PersonMessageView;
  readonly thread: ThreadMessageView;
  readonly channel: ChannelMessageView;
}

type NamedView<View, Name> = View extends { readonly message: infer Names }
  ? Name extends Names
    ? View & { readonly message: Name }
    : never
  : never;

/** What a message looks like on its card, by its name. */
export type ViewOf<Name extends Said> = {
  [To in keyof Views]: Name extends MessagesTo<To> ? NamedView<Views[To], Name> : never;
}[keyof Views];

/** One message: what it reads, whether that is still so, and what it says. */
export interface Entry<Name extends Said, Data> {
  /** Reads what the message tells and no more; null when what it is about is not there any more. */
  read(reading: Reading, what: What<Name>): Promise<Data | null>;
  /** Whether it is still so at the moment of sending: what was mended meanwhile is not told. */
  isStillTrue(data: Data, now: Date): boolean;
  view(data: Data): ViewOf<Name>;
}

/** What came of making a message: its view, or why it is dropped. */
export type Told<Name extends Said> = { readonly view: ViewOf<Name> } | { readonly dropped: Dropped };

/** A message of the catalogue, ready to be told. */
export type Message<Name extends Said> = (reading: Reading, what: What<Name>) => Promise<Told<Name>>;

/** Makes a message of an entry. The name comes first, so that the compiler holds the entry against it. */
export function message<Name extends Said, Data>(_name: Name, entry: Entry<Name, Data>): Message<Name> {
  return async (reading, what) => {
    const data = await entry.read(reading, what);
    if (data === null) return { dropped: 'gone' };
    if (!entry.isStillTrue(data, reading.now)) return { dropped: 'noLongerTrue' };
    return { view: entry.view(data) };
  };
}

/** For what has happened: that does not become untrue. */
export const always = (): boolean => true;

/** How somebody who follows an idea stands to it. */
export function roleOf(idea: { readonly submitterId: string }, readerId: string): 'submitter' | 'supporter' {
  return idea.submitterId === readerId ? 'submitter' : 'supporter';
}
