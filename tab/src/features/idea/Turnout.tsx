import type { Round } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './Vote.module.css';

const percent = (part: number, whole: number) => `${whole === 0 ? 0 : Math.min(100, (part / whole) * 100)}%`;

/** How many have voted, with a mark at the number that makes an advice. */
export function Turnout({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  const { votesCast, memberCount, quorum } = round;
  return (
    <div className={styles.turnout}>
      <p className={styles.cast}>{t('idea.vote.cast', { count: votesCast, members: memberCount })}</p>
      <div className={styles.rail} aria-hidden="true">
        <span className={styles.fill} style={{ width: percent(votesCast, memberCount) }} />
        <span
          className={styles.mark}
          style={{ left: percent(quorum, memberCount) }}
          title={t('idea.vote.quorumMark', { count: quorum })}
        />
      </div>
    </div>
  );
}
