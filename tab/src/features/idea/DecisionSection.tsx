import { Link } from 'react-router';
import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { DecisionView } from './DecisionView';
import { Section } from './Section';
import styles from './DecisionSection.module.css';
import { currentDecision, earlierResponses } from './responses';

/** The decision that holds, with its reason; earlier responses fold away below it. */
export function DecisionSection({ idea }: { readonly idea: IdeaView }) {
  const { t } = useTexts();
  const current = currentDecision(idea);
  const earlier = earlierResponses(idea);
  if (current === null && earlier.length === 0) return null;
  return (
    <Section title={t('idea.decisions.heading')} look={current === null ? 'plain' : 'accent'}>
      {current && <DecisionView decision={current} />}
      {current?.mergedInto && (
        <Link to={`/ideas/${current.mergedInto.ideaId}`}>
          {`${current.mergedInto.number} ${current.mergedInto.title}`}
        </Link>
      )}
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('idea.decisions.earlier', { count: earlier.length })}</summary>
          <ul>
            {earlier.map((decision) => (
              <li key={`${decision.decidedAt} ${decision.kind}`}>
                <DecisionView decision={decision} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
