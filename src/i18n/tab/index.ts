import {
  advice as adviceEn,
  choice as choiceEn,
  choiceWord as choiceWordEn,
  decision as decisionEn,
  dialogs as dialogsEn,
  event as eventEn,
  form as formEn,
  level as levelEn,
  outcome as outcomeEn,
  promiseToYou as promiseToYouEn,
  receipt as receiptEn,
  requirement as requirementEn,
  stage as stageEn,
  stageNow as stageNowEn,
} from '../en.json';
import {
  advice,
  choice,
  choiceWord,
  decision,
  dialogs,
  event,
  form,
  level,
  outcome,
  promiseToYou,
  receipt,
  requirement,
  stage,
  stageNow,
} from '../nl.json';
import { createTranslator, type KeysOf, type Language, type TextParams } from '../translator';
import en from './en.json';
import nl from './nl.json';

/** Words that the bot and the tab say alike; only these travel to the browser. */
const sharedNl = {
  ...{ advice, choice, choiceWord, decision, dialogs, event, form, level, outcome },
  ...{ promiseToYou, receipt, requirement, stage, stageNow },
};
const sharedEn = {
  advice: adviceEn,
  choice: choiceEn,
  choiceWord: choiceWordEn,
  decision: decisionEn,
  dialogs: dialogsEn,
  event: eventEn,
  form: formEn,
  level: levelEn,
  outcome: outcomeEn,
  promiseToYou: promiseToYouEn,
  receipt: receiptEn,
  requirement: requirementEn,
  stage: stageEn,
  stageNow: stageNowEn,
};

const dutch = { ...sharedNl, ...nl };
/** A key of tab/nl.json, or of the words that the bot uses too. */
export type TabTextKey = KeysOf<typeof dutch>;
export type { Language, TextParams };

const texts = createTranslator({ nl: dutch, en: { ...sharedEn, ...en } });

/** Every word of the tab, in the language of the reader. */
export const t = texts.translate;

/** Whether `key` is a text of the tab: for codes that come from outside. */
export const isTabTextKey = texts.isKey;
