import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { CHOICES, type IdeaView, type Round } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './Vote.module.css';
import { useOpenForm } from './openForm';
import parts from './parts.module.css';
import { useVote } from './useVote';

interface Props {
  readonly idea: IdeaView;
  readonly round: Round;
}

/** One tap votes; another changes it; it can be taken back, and a reason can go with it. */
export function VoteButtons({ idea, round }: Props) {
  const { t } = useTexts();
  const openForm = useOpenForm();
  const vote = useVote(idea.ideaId);
  const group = useRef<HTMLDivElement>(null);
  const own = vote.coming === undefined ? round.ownChoice : vote.coming;
  const takeBack = () => {
    // The button goes away with the vote: focus stays with the choices.
    group.current?.querySelector('button')?.focus();
    vote.cast(null);
  };
  return (
    <div className={styles.ballot}>
      <div ref={group} className={styles.choices} role="group" aria-label={t('idea.vote.question')}>
        {CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            className={styles.choice}
            data-choice={choice}
            aria-pressed={own === choice}
            onClick={() => own !== choice && vote.cast(choice)}
          >
            {t(`choice.${choice}`)}
          </button>
        ))}
      </div>
      {round.ownReason !== null && (
        <p className={parts.typed}>
          <strong>{`${t('idea.vote.ownReason')}: `}</strong>
          {round.ownReason}
        </p>
      )}
      {own !== null && <p className={parts.quiet}>{t('idea.vote.change')}</p>}
      {own !== null && (
        <div className={parts.buttons}>
          <Button size="small" onClick={() => openForm({ kind: 'voteReason' })}>
            {t(round.ownReason === null ? 'idea.vote.reason' : 'idea.vote.changeReason')}
          </Button>
          <Button size="small" appearance="subtle" onClick={takeBack}>
            {t('idea.vote.takeBack')}
          </Button>
        </div>
      )}
    </div>
  );
}
