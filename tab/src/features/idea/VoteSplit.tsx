import { CHOICES, type Round } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './Vote.module.css';

interface Props {
  readonly tally: NonNullable<Round['tally']>;
  readonly own: Round['ownChoice'];
}

/** The votes for each choice: a bar to see, a number to read. */
export function VoteSplit({ tally, own }: Props) {
  const { t } = useTexts();
  const cast = tally.for + tally.doubt + tally.against;
  return (
    <ul className={styles.split} aria-label={t('idea.vote.split')}>
      {CHOICES.map((choice) => (
        <li key={choice} data-choice={choice} data-own={own === choice}>
          <span>{t(`choice.${choice}`)}</span>
          <span className={styles.bar} aria-hidden="true">
            <span style={{ width: `${cast === 0 ? 0 : (tally[choice] / cast) * 100}%` }} />
          </span>
          <span className={styles.count}>
            <span aria-hidden="true">{tally[choice]}</span>
            <span className="visually-hidden">{t('idea.vote.votes', { count: tally[choice] })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
