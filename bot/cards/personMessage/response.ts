import type { DecisionView, Language, PersonMessageView } from '../../../src/contracts/views';
import type { DecisionKind } from '../../../src/domain/decision';
import { t } from '../../../src/i18n';
import { dateNear, part, quote, refText, type Part, type Tone } from '../parts';
import { plainLine } from '../plain';

/** What the response to an idea says: the decision, its reason in the words of who decided, and what comes next. */
export interface Response {
  readonly tone: Tone;
  readonly heading: string;
  readonly parts: readonly Part[];
}

export type Reader = 'submitter' | 'supporter';

const TONE: Readonly<Record<DecisionView['kind'], Tone>> = {
  takeOn: 'good',
  park: 'default',
  decline: 'default',
  merge: 'default',
  explainDelay: 'default',
};

function headingOf(decision: DecisionView, reader: Reader, date: string, language: Language): string {
  const whose = reader === 'submitter' ? 'Yours' : 'Supported';
  switch (decision.kind) {
    case 'park':
      return date === ''
        ? t(language, `person.park${whose}NoDate`)
        : t(language, `person.park${whose}`, { date });
    case 'explainDelay': {
      const { promised } = decision;
      return promised === null
        ? t(language, 'person.delayYoursNoDate')
        : t(language, 'person.delayYours', { date: dateNear(language, promised, decision.decidedOn) });
    }
    default:
      return t(language, `person.${decision.kind}${whose}`);
  }
}

function endOf(kind: DecisionKind, name: string, isUnnamed: boolean, language: Language): string {
  // What would show who they are is told as such.
  if (isUnnamed && kind === 'takeOn') return t(language, 'person.takeOnEndUnnamed');
  if (isUnnamed && kind === 'decline') return t(language, 'person.declineEndUnnamed', { name });
  return t(language, `person.${kind}End`, { name });
}

/** "Zo gaat het verder. Klaar op maandag 14 december:" above the first step. */
function nextStep({ firstStepOn, decidedOn }: DecisionView, language: Language): string {
  if (firstStepOn === null) return t(language, 'person.nextStep');
  return t(language, 'person.nextStepOn', { date: dateNear(language, firstStepOn, decidedOn) });
}

/** The response, told to its submitter or to somebody who supports the idea. */
export function responseOf(
  {
    decision,
    role: reader,
    isUnnamed,
    isLate,
  }: Pick<
    Extract<PersonMessageView, { readonly message: 'response' }>,
    'decision' | 'role' | 'isUnnamed' | 'isLate'
  >,
  language: Language,
): Response {
  const name = plainLine(decision.decidedBy);
  const date = decision.until === null ? '' : dateNear(language, decision.until, decision.decidedOn);
  const decidedOn = dateNear(language, decision.decidedOn, decision.decidedOn);
  const parts: Part[] = isLate ? [part(t(language, 'person.responseLate'))] : [];
  if (decision.kind === 'explainDelay') {
    parts.push(quote(decision.reason, t(language, 'person.reasonByDelay', { name })));
    if (date !== '') parts.push(part(t(language, 'person.delayEnd', { date })));
  } else {
    parts.push(quote(decision.reason, t(language, 'person.reasonBy', { name, date: decidedOn })));
    if (decision.projectLeader !== null) {
      parts.push(part(plainLine(decision.projectLeader), t(language, 'decision.projectLeader')));
    }
    if (decision.firstStep !== null) parts.push(quote(decision.firstStep, nextStep(decision, language)));
    if (decision.mergedInto !== null) {
      parts.push(part(`**${refText(decision.mergedInto)}**`, t(language, 'decision.mergedInto')));
    }
    parts.push(part(endOf(decision.kind, name, isUnnamed, language)));
  }
  return { tone: TONE[decision.kind], heading: headingOf(decision, reader, date, language), parts };
}
