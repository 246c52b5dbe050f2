import { TableCell, TableRow } from '@fluentui/react-components';
import { memo } from 'react';
import { Link } from 'react-router';
import type { IdeaListItem } from '../../../../src/contracts/api';
import { PromiseMark } from '../../components/PromiseMark';
import { useTexts } from '../../lib/texts';
import styles from './IdeaTable.module.css';

interface Props {
  readonly idea: IdeaListItem;
  readonly index: number;
  readonly start: number;
  /** Tells the list how high this row is. */
  readonly measure: (row: Element | null) => void;
}

/** One idea in the list. */
export const IdeaRow = memo(function IdeaRow({ idea, index, start, measure }: Props) {
  const { t, day } = useTexts();
  const { votesCast, memberCount } = idea;
  const votes =
    votesCast === null ? null : memberCount === null ? String(votesCast) : `${votesCast}/${memberCount}`;
  const votesInWords =
    votesCast === null || memberCount === null
      ? t('list.noVotes')
      : t('board.votes', { cast: votesCast, members: memberCount });
  return (
    <TableRow
      ref={measure}
      className={`${styles.row ?? ''} ${styles.idea_ ?? ''}`}
      data-index={index}
      data-idea={idea.number}
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${start}px)` }}
    >
      <TableCell className={styles.number}>{idea.number}</TableCell>
      <TableCell className={styles.idea}>
        <div className={styles.title}>
          <Link to={`/ideas/${idea.ideaId}`}>{idea.title}</Link>
          {idea.theme !== null && <span>{idea.theme}</span>}
        </div>
      </TableCell>
      <TableCell className={styles.place}>
        {idea.outcome === 'open' ? t(`stage.${idea.stage}`) : t(`outcome.${idea.outcome}`)}
      </TableCell>
      <TableCell className={styles.promise}>
        <PromiseMark idea={idea} />
      </TableCell>
      <TableCell className={styles.votes}>
        <span aria-hidden="true">{votes ?? '–'}</span>
        <span className="visually-hidden">{votesInWords}</span>
      </TableCell>
      <TableCell className={styles.owner}>{idea.owner ?? t('list.nobody')}</TableCell>
      <TableCell className={styles.submitted}>{day(idea.submittedAt)}</TableCell>
    </TableRow>
  );
});
