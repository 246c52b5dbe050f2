import type { IdeaRef, Language } from '../../../src/contracts/views';
import { t } from '../../../src/i18n';
import { press } from '../actions';
import { messageData, type MessageData } from '../message';
import { part } from '../parts';

export type WithdrawnData = MessageData;

export function withdrawnData(idea: IdeaRef, language: Language): WithdrawnData {
  return messageData(idea, {
    heading: t(language, 'withdrawn.heading'),
    parts: [part(t(language, 'withdrawn.text'))],
    actions: [press(t(language, 'actions.showMyIdeas'), 'showMyIdeas', { page: 0 })],
  });
}
