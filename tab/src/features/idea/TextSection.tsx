import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { LinkedText } from './LinkedText';
import { Section } from './Section';
import styles from './parts.module.css';

/** What the submitter wrote. */
export function TextSection({ idea }: { readonly idea: IdeaView }) {
  const { t } = useTexts();
  return (
    <Section title={t('idea.text')}>
      <LinkedText text={idea.text} className={styles.prose} />
      {idea.problem !== null && (
        <div>
          <h3>{t('idea.problem')}</h3>
          <LinkedText text={idea.problem} />
        </div>
      )}
      {idea.seenElsewhere !== null && (
        <div>
          <h3>{t('idea.seenElsewhere')}</h3>
          <LinkedText text={idea.seenElsewhere} />
        </div>
      )}
    </Section>
  );
}
