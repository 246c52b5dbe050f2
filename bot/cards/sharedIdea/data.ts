import { shorten } from '../../../src/domain/text/characters';
import type { Language, SharedIdeaView } from '../../../src/contracts/views';
import { formatDate, t } from '../../../src/i18n';
import { unfoldedTexts } from '../longText';
import { metaOf, type Base, type Meta } from '../parts';
import { plain, plainLine } from '../plain';

export interface SharedIdeaData extends Base, Meta {
  readonly byline: string;
  readonly text: string;
  readonly hasMore: boolean;
  readonly readMore: string;
  readonly readLess: string;
  readonly fullText: string;
  readonly hasSupporters: boolean;
  readonly supporters: string;
}

const SHORT_TEXT = 400;
/** All that stands on the card but the text itself. */
const OTHER_BYTES = 4500;

/** An idea shared from a search: for reading, so without buttons that only some may press. */
export function sharedIdeaData(view: SharedIdeaView, language: Language): SharedIdeaData {
  const meta = metaOf(view, language);
  const name = view.submitter === null ? t(language, 'general.colleagueFirst') : plainLine(view.submitter);
  const line = t(language, 'idea.byline', { name, date: formatDate(language, view.submittedOn) });
  const texts = [{ label: '', text: view.text, limit: SHORT_TEXT }];
  const full = unfoldedTexts(texts, OTHER_BYTES, view.number, language);
  return {
    fallbackText: `${view.number}: ${meta.title}`,
    ...meta,
    byline: view.theme === null ? line : `${line} · ${plainLine(view.theme)}`,
    text: plain(shorten(view.text, SHORT_TEXT)),
    hasMore: full.length > 0,
    readMore: t(language, 'general.readMore'),
    readLess: t(language, 'general.readLess'),
    fullText: full.map(({ text }) => text).join('\n\n'),
    hasSupporters: view.supporters > 0,
    supporters: t(language, 'general.supporters', { count: view.supporters }),
  };
}
