import type { Base, Tone } from '../parts';
import { plain } from '../plain';

/** A sentence as a card: for a refusal, or to say that something was done. */
export interface NoteView {
  readonly title?: string;
  readonly text: string;
  readonly tone: 'good' | 'plain' | 'warning';
}

export interface NoteData extends Base {
  readonly style: Tone;
  readonly hasTitle: boolean;
  readonly title: string;
  readonly text: string;
}

const STYLE: Readonly<Record<NoteView['tone'], Tone>> = {
  good: 'good',
  plain: 'default',
  warning: 'warning',
};

export function noteData(view: NoteView): NoteData {
  const title = view.title ?? '';
  return {
    fallbackText: title === '' ? view.text : `${title} ${view.text}`,
    style: STYLE[view.tone],
    hasTitle: title !== '',
    title: plain(title),
    text: plain(view.text),
  };
}
