import type { Activity } from 'botbuilder';
import { z } from 'zod';

/**
 * The door for what Teams leaves out, sends as null or as something else than it says: a field that is not what it
 * should be counts as missing, so that whoever reads an activity has one question less to ask. Fields that Kiem does
 * not read go through as they came.
 */
const text = z.string().optional().catch(undefined);

const part = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject(shape).optional().catch(undefined);

/** A list without what is no item of it. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.array(item.nullable().catch(null)).optional().catch(undefined);

/** The items of such a list. */
const itemsIn = <Item>(list: readonly (Item | null)[] | undefined): Item[] =>
  (list ?? []).filter((one): one is Item => one !== null);

const account = { id: text, name: text, aadObjectId: text };
const member = z.looseObject({ ...account, id: z.string() });
const named = part({ id: text, name: text });

const activity = z.looseObject({
  type: z.string().min(1),
  serviceUrl: z.string(),
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: text,
    tenantId: z.string().nullish(),
    isGroup: z.boolean().optional().catch(undefined),
  }),
  // Which channel and whose tenant decide who comes in: there, what is odd is refused, not overlooked.
  channelId: z.string().optional(),
  id: text,
  name: text,
  action: text,
  text,
  textFormat: text,
  locale: text,
  replyToId: text,
  from: part(account),
  recipient: part(account),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().nullish() }).nullish(),
      team: part({ id: text, name: text, aadGroupId: text }),
      channel: named,
      teamsTeamId: text,
      teamsChannelId: text,
      eventType: text,
    })
    .nullish(),
  entities: listOf(
    z.looseObject({ type: z.string(), locale: text, text, mentioned: part({ id: text, name: text }) }),
  ),
  attachments: listOf(z.looseObject({ contentType: z.string() })),
  membersAdded: listOf(member),
  membersRemoved: listOf(member),
});

type Read = z.output<typeof activity>;

/**
 * What kind of conversation it is. In a chat between two people (a search, an action on a message) Teams calls it
 * personal too, but the bot is not in it: only `19:` never is the chat with the bot.
 */
function conversationTypeOf({ conversation, channelData }: Read): string {
  const { id, conversationType, isGroup } = conversation;
  const isShared = id.startsWith('19:');
  if (conversationType !== undefined && (conversationType !== 'personal' || !isShared))
    return conversationType;
  if (conversationType === undefined && teamIn(channelData) !== undefined) return 'channel';
  return isShared || isGroup === true ? 'groupChat' : 'personal';
}

const teamIn = (channelData: Read['channelData']): string | undefined =>
  channelData?.team?.id ?? channelData?.teamsTeamId;

/** The same place in the fields where Teams has it nowadays. */
function channelDataOf(read: Read): Read['channelData'] {
  const { channelData } = read;
  if (channelData === undefined || channelData === null) return undefined;
  const teamId = teamIn(channelData);
  const channelId = channelData.channel?.id ?? channelData.teamsChannelId;
  return {
    ...channelData,
    team: teamId === undefined ? undefined : { ...channelData.team, id: teamId },
    channel: channelId === undefined ? undefined : { ...channelData.channel, id: channelId },
  };
}

const LOCALE = /^[a-z]{2,3}(?:[-_]|$)/i;

/** The language that somebody's Teams speaks: said of the activity, or else of the client that it came from. */
function localeOf({ locale, entities }: Read): string | undefined {
  const client = itemsIn(entities).find((entity) => entity.type === 'clientInfo');
  return [locale, client?.locale].find((said) => said !== undefined && LOCALE.test(said));
}

/** An activity of which each field that Kiem reads is what it should be, or missing. Null for what is no activity. */
export function readActivity(body: unknown): Activity | null {
  const parsed = activity.safeParse(body);
  if (!parsed.success) return null;
  const { data } = parsed;
  const from = data.from ?? {};
  return {
    ...data,
    // Teams hears answers over its service, always; nothing is to be kept for the answer of the request.
    deliveryMode: undefined,
    entities: itemsIn(data.entities),
    attachments: itemsIn(data.attachments),
    membersAdded: itemsIn(data.membersAdded),
    membersRemoved: itemsIn(data.membersRemoved),
    locale: localeOf(data),
    conversation: { ...data.conversation, conversationType: conversationTypeOf(data) },
    channelData: channelDataOf(data),
    // Teams finds people by either.
    from: { ...from, id: from.id ?? from.aadObjectId ?? '', name: from.name ?? '' },
    recipient: { ...data.recipient, id: data.recipient?.id ?? '', name: data.recipient?.name ?? '' },
  } as unknown as Activity;
}
