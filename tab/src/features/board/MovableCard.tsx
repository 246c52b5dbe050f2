import { useDraggable } from '@dnd-kit/core';
import { memo } from 'react';
import type { IdeaListItem } from '../../../../src/contracts/api';
import { IdeaCard } from './IdeaCard';
import styles from './MovableCard.module.css';

interface Props {
  readonly idea: IdeaListItem;
  readonly onMove: (idea: IdeaListItem) => void;
}

/** A card that the reader may bring to another column: by mouse or finger anywhere, by keyboard at its handle. */
export const MovableCard = memo(function MovableCard({ idea, onMove }: Props) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: idea.ideaId,
    data: { idea },
  });
  return (
    <div ref={setNodeRef} className={isDragging ? styles.left : undefined} {...listeners}>
      <IdeaCard
        idea={idea}
        onMove={() => onMove(idea)}
        handle={{ ref: setActivatorNodeRef, ...attributes }}
      />
    </div>
  );
});
