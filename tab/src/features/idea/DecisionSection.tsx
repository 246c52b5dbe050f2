import { Link } from 'react-router';
import type { Decision, IdeaDetail } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { DecisionView } from './DecisionView';
import { Section } from './Section';
import styles from './DecisionSection.module.css';

/** The decision that counts, with its reason; earlier responses fold away below it. */
export function DecisionSection({ idea }: { readonly idea: IdeaDetail }) {
  const { t } = useTexts();
  const [last, ...earlier] = idea.decisions.toReversed();
  if (last === undefined) return null;
  const key = (decision: Decision) => `${decision.decidedAt} ${decision.kind}`;
  return (
    <Section title={t('idea.decisions.heading')} look="accent">
      <DecisionView decision={last} />
      {last.mergedInto !== null && (
        <Link to={`/ideas/${last.mergedInto.ideaId}`}>
          {`${last.mergedInto.number} ${last.mergedInto.title}`}
        </Link>
      )}
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('idea.decisions.earlier', { count: earlier.length })}</summary>
          <ul>
            {earlier.map((decision) => (
              <li key={key(decision)}>
                <DecisionView decision={decision} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
