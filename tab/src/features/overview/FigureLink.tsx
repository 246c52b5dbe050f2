import { Link } from 'react-router';
import type { Figure } from '../../../../src/contracts/api';
import { queryText } from '../../lib/api';
import { useTexts } from '../../lib/texts';
import styles from './FigureLink.module.css';

interface Props {
  readonly figure: Figure;
  /** What is counted, for who does not see what stands around it. */
  readonly label: string;
  /** What to show; the number itself when left out. */
  readonly text?: string;
}

/** A number that leads to its ideas. */
export function FigureLink({ figure, label, text }: Props) {
  const { t, number } = useTexts();
  const shown = number(figure.count);
  return (
    <Link
      className={styles.figure}
      to={`/list${queryText(figure.filter)}`}
      aria-label={t('overview.seeIdeas', { label, number: shown })}
    >
      {text ?? shown}
    </Link>
  );
}
