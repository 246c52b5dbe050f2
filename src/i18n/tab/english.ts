import {
  advice,
  choice,
  choiceWord,
  decision,
  dialogs,
  event,
  experimentOutcome,
  form,
  level,
  message,
  outcome,
  partnerWay,
  personal,
  promiseToYou,
  receipt,
  requirement,
  stage,
  stageNow,
} from '../en.json';
import en from './en.json';

/** Words that the bot and the tab say alike (only these travel to the browser), and the tab's own. */
export const texts = {
  ...{ advice, choice, choiceWord, decision, dialogs, event, experimentOutcome, form, level },
  ...{ message, outcome, partnerWay, personal, promiseToYou, receipt, requirement, stage, stageNow },
  ...en,
};
