import { randomBytes } from 'node:crypto';
import { ActivityTypes, type TurnContext, type Activity, type InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import { dialogs, executeVerbs, type DialogName, type ExecuteVerb } from '../src/contracts/verbs';
import type { Cost } from '../src/domain/cost';
import { DomainError } from '../src/domain/errors';
import { errorText, t } from '../src/i18n';
import { languageOf } from '../src/presenters/common';
import {
  dialogResponse,
  executeFault,
  executeResponse,
  withNotice,
  type DialogAnswer,
  type ExecuteAnswer,
} from './answers';
import { answerInChannel, answerInChat } from './conversation';
import { currentCard } from './handlers/ideaCard';
import { searchForIdeas } from './handlers/messageExtension';
import { handleInstallation } from './handlers/installation';
import { costOf, dialogRoutes, executeRoutes } from './routes';
import { beginTurn, refreshMember, type BotWorld, type Turn } from './turn';
import { wordsOf } from './words';

/** A code that a user can name to the help desk, and that stands in the log. */
function faultCode(): string {
  return randomBytes(2).toString('hex').toUpperCase();
}

/**
 * One turn of the bot: finds out who speaks, looks up in `routes.ts` what to do, and answers. A refusal is a
 * sentence in the user's language; a fault of ours is logged with a code that the user can name.
 */
export async function handleTurn(context: TurnContext, world: BotWorld): Promise<void> {
  const { activity } = context;
  switch (activity.type) {
    case 'message':
      await handleMessage(context, world);
      return;
    case 'invoke':
      await respond(context, await handleInvoke(context, world));
      return;
    case 'conversationUpdate':
    case 'installationUpdate':
      await handleInstallation(context, world).catch((error: unknown) => refuseInstallation(context, error));
      return;
    default:
      return;
  }
}

/** Somebody from outside who installs the app hears why it does nothing for them; when they merely join a team that has it, nothing is said. */
async function refuseInstallation(context: TurnContext, error: unknown): Promise<void> {
  if (!(error instanceof DomainError)) throw error;
  const { activity } = context;
  const isForBot = activity.membersAdded?.some((member) => member.id === activity.recipient.id) ?? false;
  if (activity.action === 'add' || isForBot)
    await context.sendActivity(errorText(languageOf(activity.locale), error.code, error.params));
}

async function respond(context: TurnContext, response: InvokeResponse): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: response });
}

/** What to say of an error: the refusal in words, or that it is our fault. */
function sentenceOf(
  error: unknown,
  activity: Activity,
  world: BotWorld,
): { sentence: string; isRefusal: boolean } {
  const language = languageOf(activity.locale);
  if (error instanceof DomainError) {
    return { sentence: errorText(language, error.code, error.params), isRefusal: true };
  }
  const code = faultCode();
  world.onError(`bot: ${activity.type} ${activity.name ?? ''} failed, code ${code}`, error);
  return { sentence: t(language, 'general.ourFault', { code }), isRefusal: false };
}

async function handleMessage(context: TurnContext, world: BotWorld): Promise<void> {
  try {
    const turn = await beginTurn(context, world);
    const words = wordsOf(context.activity);
    // Whatever it is: a text may be compared with all ideas.
    await spend(turn, 'search');
    await (turn.isPersonal ? answerInChat(turn, words) : answerInChannel(turn, words));
  } catch (error) {
    await context.sendActivity(sentenceOf(error, context.activity, world).sentence);
  }
}

const isTooMuch = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'too_many_requests';

/** Values that a client sends; shapes beyond this are the contracts'. */
const executeValue = z.object({
  action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()).optional() }),
});
const dialogValue = z.object({ data: z.record(z.string(), z.unknown()).default({}) });

async function handleInvoke(context: TurnContext, world: BotWorld): Promise<InvokeResponse> {
  const { activity } = context;
  switch (activity.name) {
    case 'adaptiveCard/action':
      return handleExecute(context, world);
    case 'task/fetch':
      return handleDialog(context, world, 'open', dialogNameIn(activity));
    case 'task/submit':
      return handleDialog(context, world, 'send', dialogNameIn(activity));
    case 'composeExtension/fetchTask':
      return handleDialog(context, world, 'open', 'submitIdeaFromMessage');
    case 'composeExtension/submitAction':
      return handleDialog(context, world, 'send', 'submitIdeaFromMessage');
    case 'composeExtension/query':
      return handleSearch(context, world);
    default:
      return { status: 501 };
  }
}

function isVerb(verb: string): verb is ExecuteVerb {
  return Object.hasOwn(executeVerbs, verb);
}

function isDialog(name: unknown): name is DialogName {
  return typeof name === 'string' && Object.hasOwn(dialogs, name);
}

function dialogNameIn(activity: Activity): unknown {
  const parsed = dialogValue.safeParse(activity.value);
  return parsed.success ? parsed.data.data['dialog'] : undefined;
}

/**
 * A channel action by somebody who is no member as far as Kiem knows: they may have joined the team since. Asks
 * Teams, and tries once more.
 */
async function asMember<T>(turn: Turn, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const perhapsNew = error instanceof DomainError && error.code === 'not_allowed' && !turn.isPersonal;
    if (!perhapsNew || !(await refreshMember(turn))) throw error;
    return act();
  }
}

/** @throws DomainError `too_many_requests` */
function spend(turn: Turn, cost: Cost): Promise<void> {
  return turn.world.budget.spend(turn.identity.aadObjectId, cost);
}

async function execute(turn: Turn, verb: ExecuteVerb, data: unknown): Promise<ExecuteAnswer> {
  await spend(turn, costOf(verb));
  const pressed = executeVerbs[verb].parse(data);
  // The table in routes.ts pairs each verb with a handler of what its contract parses; TypeScript cannot follow.
  const handle = executeRoutes[verb] as (turn: Turn, pressed: unknown) => Promise<ExecuteAnswer>;
  return asMember(turn, () => handle(turn, pressed));
}

/** The idea that a pressed button was about, for the card that repairs itself. */
function ideaIdIn(activity: Activity): string | null {
  const parsed = executeValue.safeParse(activity.value);
  const ideaId = parsed.success ? parsed.data.action.data?.['ideaId'] : undefined;
  return typeof ideaId === 'string' ? ideaId : null;
}

async function handleExecute(context: TurnContext, world: BotWorld): Promise<InvokeResponse> {
  const { activity } = context;
  let turn: Turn | null = null;
  try {
    turn = await beginTurn(context, world);
    const parsed = executeValue.safeParse(activity.value);
    if (!parsed.success || !isVerb(parsed.data.action.verb)) {
      const sentence = t(turn.language, 'general.oldCard');
      const card = await repairedCard(turn, activity);
      return executeResponse(card === null ? { sentence } : { card: withNotice(card, sentence) });
    }
    return executeResponse(await execute(turn, parsed.data.action.verb, parsed.data.action.data ?? {}));
  } catch (error) {
    const { sentence, isRefusal } = sentenceOf(error, activity, world);
    if (!isRefusal) return executeFault(sentence);
    // Not even the card is drawn anew: it stays as it is, with all that was typed in it.
    if (isTooMuch(error)) return executeResponse({ sentence });
    const card = turn === null ? null : await repairedCard(turn, activity);
    return executeResponse(card === null ? { sentence } : { card: withNotice(card, sentence) });
  }
}

/** A channel card on which something was refused is drawn anew: an old button repairs itself. */
async function repairedCard(
  turn: Turn,
  activity: Activity,
): Promise<Parameters<typeof withNotice>[0] | null> {
  const ideaId = ideaIdIn(activity);
  if (turn.isPersonal || ideaId === null) return null;
  return currentCard(turn, ideaId).catch(() => null);
}

async function dialog(
  turn: Turn,
  name: DialogName,
  step: 'open' | 'send',
  data: unknown,
): Promise<DialogAnswer> {
  await spend(turn, costOf(name));
  const parsed = dialogs[name][step].parse(data);
  const handle = dialogRoutes[name][step] as (turn: Turn, parsed: unknown) => Promise<DialogAnswer>;
  return asMember(turn, () => handle(turn, parsed));
}

async function handleDialog(
  context: TurnContext,
  world: BotWorld,
  step: 'open' | 'send',
  name: unknown,
): Promise<InvokeResponse> {
  const { activity } = context;
  try {
    const turn = await beginTurn(context, world);
    if (!isDialog(name)) return dialogResponse({ sentence: t(turn.language, 'general.formGone') });
    const { data } = dialogValue.parse(activity.value ?? {});
    return dialogResponse(await dialog(turn, name, step, data));
  } catch (error) {
    const { sentence, isRefusal } = sentenceOf(error, activity, world);
    // Too fast: as with a fault of ours, but not told as one.
    if (isTooMuch(error) && step === 'send') return { status: 429, body: { message: sentence } };
    // A fault of ours while a form is sent: Teams keeps the dialog open, with all that was typed in it.
    return isRefusal || step === 'open' ? dialogResponse({ sentence }) : { status: 500 };
  }
}

async function handleSearch(context: TurnContext, world: BotWorld): Promise<InvokeResponse> {
  try {
    const turn = await beginTurn(context, world);
    await spend(turn, 'search');
    return await searchForIdeas(turn);
  } catch (error) {
    const text = sentenceOf(error, context.activity, world).sentence;
    return { status: 200, body: { composeExtension: { type: 'message', text } } };
  }
}
