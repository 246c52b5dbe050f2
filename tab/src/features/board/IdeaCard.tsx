import { ReOrderDotsVertical20Regular } from '@fluentui/react-icons/svg/re-order-dots-vertical';
import { ArrowSwap20Regular } from '@fluentui/react-icons/svg/arrow-swap';
import { memo, type HTMLAttributes, type Ref } from 'react';
import { Link } from 'react-router';
import type { IdeaListItem } from '../../../../src/contracts/api';
import { PromiseMark } from '../../components/PromiseMark';
import { useTexts } from '../../lib/texts';
import { Initials } from '../../components/Initials';
import styles from './IdeaCard.module.css';
import { Votes } from './Votes';

interface Props {
  readonly idea: IdeaListItem;
  /** Opens what can be done to bring it further. */
  readonly onMove?: (() => void) | undefined;
  /** What makes the handle a handle; without it there is none. */
  readonly handle?:
    (HTMLAttributes<HTMLButtonElement> & { readonly ref?: Ref<HTMLButtonElement> }) | undefined;
  readonly isLifted?: boolean;
}

/** One idea on the board. */
export const IdeaCard = memo(function IdeaCard({ idea, onMove, handle, isLifted = false }: Props) {
  const { t } = useTexts();
  const { number } = idea;
  return (
    <article className={styles.card} data-lifted={isLifted || undefined} data-idea={number}>
      <div className={styles.top}>
        <span className={styles.number}>{number}</span>
        {handle && (
          <button
            type="button"
            className={styles.tool}
            aria-label={t('board.handle', { number })}
            {...handle}
          >
            <ReOrderDotsVertical20Regular aria-hidden="true" />
          </button>
        )}
        {onMove && (
          <button
            type="button"
            className={styles.tool}
            aria-label={t('board.move', { number })}
            title={t('board.move', { number })}
            onClick={onMove}
          >
            <ArrowSwap20Regular aria-hidden="true" />
          </button>
        )}
      </div>
      <h3 className={styles.title}>
        <Link to={`/ideas/${idea.ideaId}`} draggable={false}>
          {idea.title}
        </Link>
      </h3>
      <PromiseMark idea={idea} />
      {idea.outcome !== 'open' && <span className={styles.outcome}>{t(`outcome.${idea.outcome}`)}</span>}
      <Votes idea={idea} />
      <div className={styles.bottom}>
        {idea.theme !== null && <span className={styles.theme}>{idea.theme}</span>}
        {idea.owner !== null && (
          <span className={styles.owner}>
            <span className="visually-hidden">{t('board.owner', { name: '' }).trim()} </span>
            <Initials name={idea.owner} />
            <span className={styles.name}>{idea.owner}</span>
          </span>
        )}
      </div>
    </article>
  );
});
