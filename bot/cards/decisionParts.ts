import type { DecisionView, Language } from '../../src/contracts/views';
import { t } from '../../src/i18n';
import { dateNear, refText, type Tone } from './parts';
import { clip, plainLine } from './plain';

/** A decision as a block on a card. */
export interface DecisionBlock {
  readonly hasDecision: boolean;
  readonly decisionStyle: Tone;
  readonly decisionHeading: string;
  readonly decisionReason: string;
  readonly decisionFacts: readonly { readonly text: string }[];
  readonly decisionBy: string;
}

const NO_DECISION: DecisionBlock = {
  hasDecision: false,
  decisionStyle: 'default',
  decisionHeading: '',
  decisionReason: '',
  decisionFacts: [],
  decisionBy: '',
};

/** Saying no is no alarm: only what is good news, or waits, gets a colour. */
const STYLE: Readonly<Record<DecisionView['kind'], Tone>> = {
  takeOn: 'good',
  park: 'warning',
  decline: 'emphasis',
  merge: 'accent',
  explainDelay: 'warning',
};

const FIRST_STEP = 300;

function headingOf(decision: DecisionView, language: Language): string {
  const { kind, until, decidedOn } = decision;
  const date = until === null ? '' : dateNear(language, until, decidedOn);
  switch (kind) {
    case 'park':
      return date === '' ? t(language, 'decision.park') : t(language, 'decision.parkUntil', { date });
    case 'explainDelay':
      return date === ''
        ? t(language, 'decision.explainDelayNoDate')
        : t(language, 'decision.explainDelay', { date });
    default:
      return t(language, `decision.${kind}`);
  }
}

/** What was decided, why, by whom; the reason at most `reasonLimit` characters. */
export function decisionBlock(
  decision: DecisionView | null,
  language: Language,
  reasonLimit: number,
): DecisionBlock {
  if (decision === null) return NO_DECISION;
  const facts: { text: string }[] = [];
  const fact = (label: string, text: string) => facts.push({ text: `**${label}:** ${text}` });
  const { projectLeader, firstStep, firstStepOn, decidedOn } = decision;
  if (projectLeader !== null) fact(t(language, 'decision.projectLeader'), plainLine(projectLeader));
  if (firstStep !== null) fact(t(language, 'decision.firstStep'), clip(firstStep, FIRST_STEP, plainLine));
  if (firstStepOn !== null) {
    fact(t(language, 'decision.firstStepOn'), dateNear(language, firstStepOn, decidedOn));
  }
  if (decision.mergedInto !== null) fact(t(language, 'decision.mergedInto'), refText(decision.mergedInto));
  const by = {
    name: plainLine(decision.decidedBy),
    date: dateNear(language, decision.decidedOn, decision.decidedOn),
  };
  return {
    hasDecision: true,
    decisionStyle: STYLE[decision.kind],
    decisionHeading: headingOf(decision, language),
    decisionReason: clip(decision.reason, reasonLimit),
    decisionFacts: facts,
    decisionBy: t(language, decision.kind === 'explainDelay' ? 'decision.byDelay' : 'decision.by', by),
  };
}
