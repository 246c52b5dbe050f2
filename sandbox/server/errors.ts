import type { Response } from 'express';

/** An error as the Bot Connector of Teams answers it. */
export class TeamsError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

export const notFound = () => new TeamsError(404, 'ConversationNotFound', 'Conversation not found.');
export const noMember = () =>
  new TeamsError(404, 'MemberNotFoundInConversation', 'The member was not found in the conversation.');
export const notInRoster = () =>
  new TeamsError(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
export const blockedByUser = () =>
  new TeamsError(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.');
export const notInstalled = () =>
  new TeamsError(403, 'ForbiddenOperationException', "Bot is not installed in user's personal scope");
export const tooBig = () => new TeamsError(413, 'MessageSizeTooBig', 'Message size too large.');
export const badRequest = (message: string) => new TeamsError(400, 'BadArgument', message);
export const throttled = (seconds: number) =>
  new TeamsError(429, 'Throttled', `Too many requests. Retry after ${seconds} seconds.`, seconds);

/** Writes an error in the shape `{ error: { code, message } }`. */
export function answerError(response: Response, error: TeamsError): void {
  if (error.retryAfter !== undefined) response.setHeader('Retry-After', String(error.retryAfter));
  response.status(error.status).json({ error: { code: error.code, message: error.message } });
}
