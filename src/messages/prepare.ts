import type { ChannelMessageView, PersonMessageView, ThreadMessageView } from '../contracts/views';
import type { ClubRow } from '../db/entities/clubs';
import type { UserRow } from '../db/entities/users';
import { findClub } from '../db/repositories/clubs';
import { findUser } from '../db/repositories/users';
import type { Tx } from '../db/transaction';
import {
  isMessageName,
  personOf,
  specOf,
  whatOf,
  type Dropped,
  type Envelope,
  type MessageName,
  type Said,
} from '../domain/messages';
import { CATALOGUE } from './catalogue';
import { Reading, type Organisation, type Told } from './message';

/** What making a message needs of the world (`services/delivery.ts`). */
export interface MessageWorld {
  readonly now: () => Date;
  readonly read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly organisation: (tx: Tx) => Promise<Organisation>;
}

/** A message as it waits in the outbox. */
export interface Waiting extends Envelope {
  readonly message: string;
}

/** A message that is ready to go: where to, and what it says. */
export type Ready =
  | { readonly to: 'person'; readonly person: UserRow; readonly view: PersonMessageView }
  | {
      readonly to: 'thread';
      readonly club: ClubRow | null;
      /** The card that begins the thread; null when it is not there yet. */
      readonly cardActivityId: string | null;
      readonly view: ThreadMessageView;
    }
  | { readonly to: 'channel'; readonly club: ClubRow; readonly view: ChannelMessageView };

/** What came of making a message; `unreadable` is one that this Kiem does not know, or not so. */
export type Prepared = Ready | { readonly dropped: Dropped } | 'unreadable';

function isSaid(name: MessageName): name is Said {
  return name !== 'ideaCard';
}

async function tell<Name extends Said>(
  name: Name,
  reading: Reading,
  waiting: Waiting,
): Promise<Told<Name> | null> {
  const what = whatOf(name, waiting);
  return what === null ? null : CATALOGUE[name](reading, what);
}

type View = PersonMessageView | ThreadMessageView | ChannelMessageView;

function isForPerson(view: View): view is PersonMessageView {
  return specOf(view.message).to === 'person';
}

function isForChannel(view: View): view is ChannelMessageView {
  return specOf(view.message).to === 'channel';
}

/** Puts the address on what is told; dropped when whom it is for is not there any more. */
async function address(
  reading: Reading,
  view: View,
  { recipient, ideaId, clubId }: Envelope,
): Promise<Prepared> {
  if (isForPerson(view)) {
    const userId = personOf(recipient);
    const person = userId === null ? null : await findUser(reading.tx, userId);
    return person === null ? { dropped: 'gone' } : { to: 'person', person, view };
  }
  if (isForChannel(view)) {
    const club = clubId === null ? null : await findClub(reading.tx, clubId);
    return club === null ? { dropped: 'gone' } : { to: 'channel', club, view };
  }
  const idea = ideaId === null ? null : await reading.idea(ideaId);
  if (idea === null) return { dropped: 'gone' };
  const club = idea.clubId === null ? null : await findClub(reading.tx, idea.clubId);
  return { to: 'thread', club, cardActivityId: idea.cardActivityId, view };
}

/** Makes a message at the moment of sending: what it tells is read now, so that it is what is. */
export function prepareMessage(world: MessageWorld, waiting: Waiting): Promise<Prepared> {
  return world.read(async (tx) => {
    const { message } = waiting;
    if (!isMessageName(message) || !isSaid(message)) return 'unreadable';
    const reading = new Reading(tx, world.now(), world.organisation);
    const told = await tell(message, reading, waiting);
    if (told === null) return 'unreadable';
    if ('dropped' in told) return told;
    return address(reading, told.view, waiting);
  });
}
