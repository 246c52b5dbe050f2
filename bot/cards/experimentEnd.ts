import type { EventView, Language } from '../../src/contracts/views';
import type { ExperimentOutcome } from '../../src/domain/experiment';
import { t } from '../../src/i18n';
import { quote, type Part, type Tone } from './parts';
import { plainLine } from './plain';

const SAID = {
  worked: { heading: 'person.experimentWorked', end: 'person.experimentWorkedEnd', tone: 'good' },
  partly: { heading: 'person.experimentPartly', end: 'person.experimentPartlyEnd', tone: 'default' },
  stopped: { heading: 'person.experimentStopped', end: 'person.experimentStoppedEnd', tone: 'default' },
} as const satisfies Readonly<Record<ExperimentOutcome, { tone: Tone; heading: string; end: string }>>;

function isOutcome(outcome: unknown): outcome is ExperimentOutcome {
  return typeof outcome === 'string' && Object.hasOwn(SAID, outcome);
}

/** What came of trying something out: the words for everybody, and the last word to who follows the idea. */
interface ExperimentEnd {
  readonly tone: Tone;
  readonly heading: string;
  readonly told: readonly Part[];
  readonly lastWord: string;
}

/** What came of trying something out; null for any other event. */
export function experimentEnd(event: EventView, language: Language): ExperimentEnd | null {
  const { outcome, test, findings, learned } = event.data;
  if (event.kind !== 'experimentEnded' || !isOutcome(outcome)) return null;
  const { heading, end, tone } = SAID[outcome];
  const name = event.actor === null ? t(language, 'general.kiem') : plainLine(event.actor);
  return {
    tone,
    heading: t(language, heading),
    told: [
      quote(String(test), t(language, 'person.experimentTest')),
      quote(String(findings), t(language, 'person.experimentFindings', { name })),
      quote(String(learned), t(language, 'person.experimentLearned')),
    ],
    lastWord: t(language, end),
  };
}
