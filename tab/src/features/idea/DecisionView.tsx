import type { Decision } from '../../../../src/contracts/api';
import { useTexts, type Texts } from '../../lib/texts';
import styles from './DecisionSection.module.css';
import parts from './parts.module.css';

function titleOf({ t, date }: Texts, { kind, until }: Decision): string {
  if (kind === 'explainDelay') {
    return until === null
      ? t('decision.explainDelayNoDate')
      : t('decision.explainDelay', { date: date(until) });
  }
  return kind === 'park' && until !== null
    ? t('decision.parkUntil', { date: date(until) })
    : t(`decision.${kind}`);
}

/** One decision: what, why, by whom and when. */
export function DecisionView({ decision }: { readonly decision: Decision }) {
  const texts = useTexts();
  const { t, date } = texts;
  const by = decision.kind === 'explainDelay' ? 'decision.byDelay' : 'decision.by';
  return (
    <div className={styles.decision}>
      <h3>{titleOf(texts, decision)}</h3>
      <p className={parts.quote}>{decision.reason}</p>
      {decision.firstStep !== null && (
        <p className={parts.typed}>
          <strong>{`${t('decision.firstStep')}: `}</strong>
          {decision.firstStep}
        </p>
      )}
      <p className={parts.small}>{t(by, { name: decision.decidedBy, date: date(decision.decidedAt) })}</p>
    </div>
  );
}
