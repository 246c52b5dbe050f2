import type { IdeaListItem } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './Votes.module.css';

/** How many have voted, once there has been a round. */
export function Votes({ idea }: { readonly idea: IdeaListItem }) {
  const { t } = useTexts();
  const { votesCast, memberCount, roundIsOpen } = idea;
  if (votesCast === null) return null;
  const text =
    memberCount === null
      ? t('board.votesAlone', { count: votesCast })
      : t('board.votes', { cast: votesCast, members: memberCount });
  const share = memberCount === null || memberCount === 0 ? 0 : Math.min(1, votesCast / memberCount);
  return (
    <div className={styles.votes}>
      {roundIsOpen && (
        <span className={styles.track} aria-hidden="true">
          <span className={styles.part} style={{ transform: `scaleX(${share})` }} />
        </span>
      )}
      <span>{text}</span>
    </div>
  );
}
