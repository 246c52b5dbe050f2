import { CHOICES, type Round } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './Vote.module.css';
import parts from './parts.module.css';

/** Why people voted so, by choice, without names. */
export function VoteReasons({ reasons }: { readonly reasons: Round['reasons'] }) {
  const { t } = useTexts();
  const ordered = CHOICES.flatMap((choice) => reasons.filter((reason) => reason.choice === choice));
  return (
    <div>
      <h3>{t('idea.vote.reasons')}</h3>
      <ul className={styles.reasons}>
        {ordered.map(({ choice, reason }, index) => (
          <li key={`${index} ${choice}`}>
            <span className={styles.voice}>{t(`choice.${choice}`)}</span>
            <span className={parts.typed}>{reason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
