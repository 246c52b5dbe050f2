import type { Activity, Mention } from 'botbuilder';
import { cleanText, isBlank, MOST_TYPED } from '../src/domain/text/characters';
import { wordsOfHtml } from './html';

/** Marks of Teams that stand for something else: a quoted message, a file. `[^<>]` keeps each look short. */
const MARKERS = /<\/?(?:quoted|attachment)\b[^<>]{0,300}>/gi;
const MENTION_ENDS = /<\/?at\b[^<>]{0,100}>/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&amp;': '&',
};
const ENTITY = /&(?:nbsp|lt|gt|quot|apos|amp|#39);/g;

const htmlOf = (activity: Partial<Activity>): string | null => {
  const content: unknown = activity.attachments?.find((one) => one.contentType === 'text/html')?.content;
  return typeof content === 'string' ? content : null;
};

/**
 * Teams sends the text of a message with `&nbsp;` behind a mention, and at times escaped whole. What somebody typed as
 * it stands there (`&amp;` in a text about web pages) is still to be read in the formatted copy that comes along.
 */
function unescaped(text: string, html: string | null): string {
  if (!text.includes('&')) return text;
  const shown = html === null ? '' : wordsOfHtml(html);
  const literal = new Set(Object.keys(ENTITIES).filter((entity) => shown.includes(entity)));
  return text.replace(ENTITY, (entity) => (literal.has(entity) ? entity : (ENTITIES[entity] ?? entity)));
}

/** Takes out the mention of the bot itself; of others the name stays, for it is part of the sentence. */
function withoutOwnMention(text: string, activity: Partial<Activity>): string {
  const own = activity.recipient;
  const called = (activity.entities ?? [])
    .filter((entity): entity is Mention => entity.type === 'mention')
    .filter((mention) => (mention.mentioned as { id?: string } | undefined)?.id === own?.id)
    .map((mention) => mention.text);
  let rest = text;
  for (const mention of [...called, `<at>${own?.name ?? 'Kiem'}</at>`])
    // Some names come without the text of their mention.
    if (typeof mention === 'string' && mention !== '') rest = rest.replaceAll(mention, ' ');
  return rest.replace(MENTION_ENDS, '');
}

/**
 * What somebody said in a message to the bot, in their own words: cut, made whole, and without what Teams adds to it.
 * Empty when there are no words.
 */
export function wordsOf(activity: Partial<Activity>): string {
  const typed = (activity.text as string | undefined | null) ?? '';
  const text = typed.slice(0, MOST_TYPED);
  const called = withoutOwnMention(text.replace(MARKERS, ' '), activity);
  const words =
    activity.textFormat === 'xml' ? wordsOfHtml(called) : cleanText(unescaped(called, htmlOf(activity)));
  return isBlank(words) ? '' : words.trim();
}
