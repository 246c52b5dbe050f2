import { trimEndOf } from '../../../../src/domain/text/characters';

/** A piece of a text; `href` when it is a web address. */
export interface TextPart {
  readonly text: string;
  readonly href: string | null;
}

/** Cuts a text at the web addresses in it (https and http only); a full stop after one stays text. */
export function splitLinks(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"']+/gi)) {
    const address = trimEndOf(match[0], '.,;:!?)]');
    if (!URL.canParse(address)) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), href: null });
    parts.push({ text: address, href: address });
    from = match.index + address.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), href: null });
  return parts;
}
