import type { Activity } from 'botbuilder';
import type { Language } from '../src/contracts/views';
import { t } from '../src/i18n';
import { prepareMessage, type Ready } from '../src/messages/prepare';
import { presentIdeaCard } from '../src/presenters/ideaCard';
import type { Kiem } from '../src/services/kiem';
import {
  DeliveryError,
  loadCard,
  markUnreachable,
  NOT_IN_TEAM,
  NOT_MET,
  readingWorld,
  rememberChat,
  type Delivery,
  type LoadedCard,
  type OutboxMessage,
} from '../src/services/delivery';
import { cardMessage } from './answers';
import * as cards from './cards';
import { ConnectorFault, type Connector } from './connector';
import type { findThread, GraphChannel } from './graph';
import type { TabLinks } from './links';

/** What the sender needs of the world. */
export interface SenderWorld {
  readonly kiem: Kiem;
  readonly links: TabLinks;
  readonly connect: (serviceUrl: string) => Promise<Connector>;
  /** Looks for a thread that may have been posted although no answer came; null when it is not there. */
  readonly findThread: (
    channel: GraphChannel,
    serviceUrl: string,
    ideaNumber: string,
    since: Date,
  ) => ReturnType<typeof findThread>;
}

type Club = NonNullable<LoadedCard['club']>;

type ReadyTo<To extends Ready['to']> = Extract<Ready, { readonly to: To }>;

/** Makes what waits in the outbox and sends it. The only place that speaks of its own account. */
export function createSender(world: SenderWorld): (message: OutboxMessage) => Promise<Delivery> {
  return async (message) => {
    if (message.kind === 'ideaCard') return sendCard(world, message);
    const prepared = await prepareMessage(readingWorld(world.kiem), message);
    // While an update goes round, an older Kiem meets messages of a newer one: it leaves them to that one.
    if (prepared === 'unreadable') throw new DeliveryError('this version does not know it', 'transient');
    if ('dropped' in prepared) return prepared;
    if (prepared.to === 'channel') return sendToChannel(world, prepared);
    return prepared.to === 'thread' ? sendToThread(world, message, prepared) : sendToPerson(world, prepared);
  };
}

/** What a notification and a screen reader say: what it is, of which idea or club. */
function summaryOf(view: ReadyTo<'person' | 'channel'>['view'], language: Language): string {
  const what = t(language, `message.${view.message}`);
  switch (view.message) {
    case 'question':
      return `${view.question.idea.number}: ${what}`;
    case 'clubWaits':
    case 'clubApproved':
    case 'clubRejected':
      return t(language, `clubRequest.${view.request.state}`, { name: view.request.name });
    case 'rolesGiven':
      return what;
    default:
      return `${view.idea.number}: ${what}`;
  }
}

function activeClub(club: Club | null): Club {
  if (club === null) throw new DeliveryError('the idea has no club', 'gone');
  if (!club.isActive) throw new DeliveryError(NOT_IN_TEAM, 'gone');
  return club;
}

function cardActivity(card: LoadedCard, language: Language, links: TabLinks): Partial<Activity> {
  const view = presentIdeaCard(card.facts, card.round, null, card.now);
  return cardMessage(cards.ideaCard(view, language, links), `${view.number}: ${view.title}`);
}

/** Posts the channel card of an idea, once, and from then on updates it in place. */
async function sendCard(world: SenderWorld, message: OutboxMessage): Promise<Delivery> {
  const card = message.ideaId === null ? null : await loadCard(world.kiem, message.ideaId);
  if (card === null) return { dropped: 'gone' };
  const club = activeClub(card.club);
  const connector = await world.connect(club.serviceUrl);
  const activity = cardActivity(card, club.language, world.links);
  const known =
    message.activityId ??
    card.facts.idea.cardActivityId ??
    (await findLostThread(world, message, club, card));
  if (known !== null) {
    try {
      await connector.update(`${club.channelId};messageid=${known}`, known, activity);
      return { activityId: known };
    } catch (error) {
      // Somebody deleted the card: the idea gets a new thread. Anything else is the outbox's to judge.
      if (!(error instanceof ConnectorFault) || error.status !== 404) throw error;
    }
  }
  const { activityId } = await connector.openThread(club.channelId, club.tenantId ?? '', activity);
  return { activityId };
}

/** A post without an answer, or a crash just after it: the thread may be there all the same. */
async function findLostThread(
  world: SenderWorld,
  message: OutboxMessage,
  club: Club,
  card: LoadedCard,
): Promise<string | null> {
  if (message.attempts <= 1 || club.teamAadGroupId === null) return null;
  const channel = { teamAadGroupId: club.teamAadGroupId, channelId: club.channelId };
  return world.findThread(channel, club.serviceUrl, card.facts.idea.number, message.createdAt);
}

async function sendToThread(
  world: SenderWorld,
  message: OutboxMessage,
  ready: ReadyTo<'thread'>,
): Promise<Delivery> {
  const { view, cardActivityId } = ready;
  const club = activeClub(ready.club);
  if (cardActivityId === null) throw new DeliveryError('the thread is not there yet', 'transient');
  const activity = cardMessage(
    cards.threadMessage(view, club.language),
    `${view.idea.number}: ${view.idea.title}`,
  );
  const connector = await world.connect(club.serviceUrl);
  const thread = `${club.channelId};messageid=${cardActivityId}`;
  const { activityId } = message;
  if (activityId === null) return { activityId: await connector.post(thread, activity) };
  // Said before, and now said anew: in place of what stood there. What somebody removed stays away.
  await connector.update(thread, activityId, activity).catch((error: unknown) => {
    if (!(error instanceof ConnectorFault) || error.status !== 404) throw error;
  });
  return { activityId };
}

/** A post of its own in the channel. A club that rests waits for its team; one that was rejected is told so. */
async function sendToChannel(world: SenderWorld, { club, view }: ReadyTo<'channel'>): Promise<Delivery> {
  if (view.message === 'clubApproved') activeClub(club);
  const { language } = club;
  const activity = cardMessage(cards.channelMessage(view, language), summaryOf(view, language));
  const connector = await world.connect(club.serviceUrl);
  const { activityId } = await connector.openThread(club.channelId, club.tenantId ?? '', activity);
  return { activityId };
}

async function sendToPerson(world: SenderWorld, { person, view }: ReadyTo<'person'>): Promise<Delivery> {
  if (person.serviceUrl === null) throw new DeliveryError(NOT_MET, 'gone');
  const { language } = person;
  const activity = cardMessage(cards.personMessage(view, language, world.links), summaryOf(view, language));
  try {
    const connector = await world.connect(person.serviceUrl);
    const chat = person.conversationId ?? (await openChat(world, connector, person));
    return { activityId: await connector.post(chat, activity) };
  } catch (error) {
    if (error instanceof DeliveryError && error.outcome === 'gone')
      await markUnreachable(world.kiem, person.id);
    throw error;
  }
}

async function openChat(
  world: SenderWorld,
  connector: Connector,
  person: { readonly id: string; readonly teamsId: string | null; readonly tenantId: string | null },
): Promise<string> {
  if (person.teamsId === null) throw new DeliveryError(NOT_MET, 'gone');
  const conversationId = await connector.openChat(person.teamsId, person.tenantId ?? '');
  await rememberChat(world.kiem, person.id, conversationId);
  return conversationId;
}
