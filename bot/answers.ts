import { ActivityTypes, CardFactory, type Activity, type InvokeResponse } from 'botbuilder';
import type { Card } from './cards';

/** How the bot answers an invoke. Teams shows the card to the one who pressed, in place of the one pressed. */
export type ExecuteAnswer = { readonly card: Card } | { readonly sentence: string };

/** How a dialog goes on: shows a card, says a last word, or closes. */
export type DialogAnswer =
  { readonly title: string; readonly card: Card } | { readonly sentence: string } | { readonly close: true };

/** `adaptiveCard/action`: HTTP 200 with a status and type of its own inside. */
export function executeResponse(answer: ExecuteAnswer): InvokeResponse {
  const body =
    'card' in answer
      ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card }
      : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.sentence };
  return { status: 200, body };
}

/** Something of ours went wrong: Teams keeps the card and what was typed. */
export function executeFault(message: string): InvokeResponse {
  const value = { code: 'InternalServerError', message };
  return { status: 200, body: { statusCode: 500, type: 'application/vnd.microsoft.error', value } };
}

/** `task/fetch`, `task/submit` and the dialogs of the message extension. */
export function dialogResponse(answer: DialogAnswer): InvokeResponse {
  if ('close' in answer) return { status: 200, body: {} };
  if ('sentence' in answer)
    return { status: 200, body: { task: { type: 'message', value: answer.sentence } } };
  const value = {
    title: answer.title,
    card: CardFactory.adaptiveCard(answer.card),
    height: 'medium',
    width: 'medium',
  };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

/** A message that is a card. `summary` is what a notification and a screen reader say. */
export function cardMessage(card: Card, summary: string): Partial<Activity> {
  return { type: ActivityTypes.Message, attachments: [CardFactory.adaptiveCard(card)], summary };
}

/** The same card to read only: in a dialog, buttons that act on a chat card do nothing. */
export function withoutButtons(card: Card): Card {
  return { ...card, actions: [] };
}

/** The same card with a sentence on top of it: that something was done, or why it was not. */
export function withNotice(
  card: Card,
  sentence: string,
  style: 'warning' | 'good' | 'accent' = 'warning',
): Card {
  const notice = {
    type: 'Container',
    style,
    bleed: true,
    id: 'notice',
    items: [{ type: 'TextBlock', text: sentence, wrap: true }],
  };
  return { ...card, body: [notice, ...card.body] };
}
