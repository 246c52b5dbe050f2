import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Section } from './Section';
import styles from './parts.module.css';

/** What the submitter wrote. */
export function TextSection({ idea }: { readonly idea: IdeaView }) {
  const { t } = useTexts();
  return (
    <Section title={t('idea.text')}>
      <p className={styles.prose}>{idea.text}</p>
      {idea.problem !== null && (
        <div>
          <h3>{t('idea.problem')}</h3>
          <p className={styles.typed}>{idea.problem}</p>
        </div>
      )}
      {idea.seenElsewhere !== null && (
        <div>
          <h3>{t('idea.seenElsewhere')}</h3>
          <p className={styles.typed}>{idea.seenElsewhere}</p>
        </div>
      )}
    </Section>
  );
}
