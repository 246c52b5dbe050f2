import { convert, type DomNode, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';
import { cleanText, isBlank, MOST_TYPED } from '../src/domain/text/characters';

/** Markup around the words may take several times the room of the words. */
const MOST_HTML = MOST_TYPED * 4;
const MOST_DEEP = 60;

const attributeOf = (element: DomNode, name: string): string => {
  const attributes = element.attribs as Readonly<Record<string, string>> | undefined;
  return attributes?.[name] ?? '';
};

/** An emoji is an image with the emoji itself as its other text; a photo has "image" or nothing that says more. */
const emoji: FormatCallback = (element, _walk, builder) => {
  const alt = attributeOf(element, 'alt');
  const isEmoji =
    element.name !== 'img' ||
    attributeOf(element, 'itemtype').endsWith('/Emoji') ||
    /\p{Emoji_Presentation}/u.test(alt);
  if (isEmoji) builder.addInline(alt);
};

/** Addresses behind Microsoft's check of links, as they were written. */
function targetOf(href: string): string {
  if (!URL.canParse(href)) return '';
  const url = new URL(href);
  const behind = url.hostname.endsWith('.safelinks.protection.outlook.com')
    ? url.searchParams.get('url')
    : null;
  return behind ?? href;
}

const bare = (address: string): string =>
  address
    .replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** The words of a link, and its address once: not again when the words are the address, or the beginning of it. */
const link: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder);
  const href = targetOf(attributeOf(element, 'href'));
  const words = bare(textIn(element.children).trim());
  const isShown = words !== '' && bare(href).startsWith(words.replace(/(?:…|\.\.\.)$/, ''));
  if (!isShown && /^https?:/i.test(href)) builder.addInline(` (${href})`);
};

/** The words somewhere in a message, without any markup. */
function textIn(nodes: readonly DomNode[] | undefined, depth = 0): string {
  if (depth > MOST_DEEP) return '';
  return (nodes ?? []).map((node) => node.data ?? textIn(node.children, depth + 1)).join('');
}

/** A quoted reply is the words of somebody else; what is forwarded, or set apart, is what the message is about. */
const quote: FormatCallback = (element, walk, builder) => {
  if (attributeOf(element, 'itemtype').endsWith('/Reply')) return;
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 2 });
};

const previous = (node: DomNode): DomNode | null => (node as { readonly prev?: DomNode | null }).prev ?? null;

/** Cells of a row stand behind each other. */
const cell: FormatCallback = (element, walk, builder) => {
  let before = previous(element);
  while (before !== null && before.name !== 'td' && before.name !== 'th') before = previous(before);
  if (before !== null) builder.addInline(' | ');
  walk(element.children, builder);
};

const lines = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
const paragraph = { leadingLineBreaks: 2, trailingLineBreaks: 2 };

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: MOST_HTML, maxDepth: MOST_DEEP, maxChildNodes: 4000, ellipsis: '' },
  formatters: { emoji, link, quote, cell },
  selectors: [
    { selector: 'img', format: 'emoji' },
    { selector: 'emoji', format: 'emoji' },
    { selector: 'customemoji', format: 'emoji' },
    { selector: 'a', format: 'link' },
    { selector: 'blockquote', format: 'quote' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      format: 'block',
      options: paragraph,
    })),
    { selector: 'p', format: 'block', options: paragraph },
    { selector: 'ul', options: { itemPrefix: '- ', ...paragraph } },
    { selector: 'ol', options: paragraph },
    { selector: 'table', format: 'block', options: paragraph },
    { selector: 'tr', format: 'block', options: lines },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
    { selector: 'codeblock', format: 'pre', options: paragraph },
    { selector: 'pre', format: 'pre', options: paragraph },
    { selector: 'hr', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'systemeventmessage', format: 'skip' },
  ],
};

/**
 * The words of a message of Teams as somebody would read them aloud: emoji as emoji, links once, headings and tables
 * as lines, without photos, and without the words of others that it answers to.
 */
export function wordsOfHtml(html: string): string {
  const words = cleanText(convert(html.slice(0, MOST_HTML), options));
  // An empty paragraph between two others makes no wider gap than one between two.
  const text = words
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return isBlank(text) ? '' : text;
}
