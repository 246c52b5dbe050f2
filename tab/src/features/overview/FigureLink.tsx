import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Figure, IdeaFilterLink } from '../../../../src/contracts/api';
import { queryText } from '../../lib/api';
import { useTexts } from '../../lib/texts';
import styles from './FigureLink.module.css';

interface Props {
  readonly figure: Figure;
  /** What is counted, for who does not see what stands around it. */
  readonly label: string;
}

/** A number of ideas that leads to these ideas. */
export function FigureLink({ figure, label }: Props) {
  const { number } = useTexts();
  return (
    <FilterLink filter={figure.filter} label={label}>
      {number(figure.count)}
    </FilterLink>
  );
}

interface FilterLinkProps {
  /** Which ideas the figure is made of. */
  readonly filter: IdeaFilterLink;
  readonly label: string;
  readonly children: string;
}

/** A figure (days, money, a share) that leads to the ideas it is made of. */
export function FilterLink({ filter, label, children }: FilterLinkProps): ReactNode {
  const { t } = useTexts();
  return (
    <Link
      className={styles.figure}
      to={`/list${queryText(filter)}`}
      aria-label={t('overview.seeIdeas', { label, number: children })}
    >
      {children}
    </Link>
  );
}
