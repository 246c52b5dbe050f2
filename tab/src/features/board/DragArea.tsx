import {
  closestCenter,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type Active,
  type Announcements,
  type CollisionDetection,
} from '@dnd-kit/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { IdeaListItem } from '../../../../src/contracts/api';
import { useTexts, type Texts } from '../../lib/texts';
import { COLUMNS, type Column } from '../ideas/filter';
import styles from './BoardPage.module.css';
import { columnText } from './columnText';
import { IdeaCard } from './IdeaCard';
import { nextColumn } from './nextColumn';

interface Props {
  /** A card is held, or (null) let go. */
  readonly onHold: (idea: IdeaListItem | null) => void;
  readonly onDrop: (idea: IdeaListItem, column: Column) => void;
  readonly children: ReactNode;
}

const ideaOf = (active: Active) => active.data.current?.['idea'] as IdeaListItem | undefined;
const columnOfId = (id: unknown) => COLUMNS.find((column) => column === id);

const whereIsIt: CollisionDetection = (args) =>
  args.pointerCoordinates ? pointerWithin(args) : closestCenter(args);

function announcements(t: Texts['t']): Announcements {
  const number = (active: Active) => ideaOf(active)?.number ?? '';
  const column = (id: unknown) => columnText(t, columnOfId(id) ?? 'search');
  return {
    onDragStart: ({ active }) => t('board.pickedUp', { number: number(active) }),
    onDragOver: ({ active, over }) =>
      over
        ? t('board.over', { number: number(active), column: column(over.id) })
        : t('board.overNothing', { number: number(active) }),
    onDragEnd: ({ active, over }) =>
      over
        ? t('board.dropped', { number: number(active), column: column(over.id) })
        : t('board.droppedNowhere', { number: number(active) }),
    onDragCancel: ({ active }) => t('board.droppedNowhere', { number: number(active) }),
  };
}

/** Around the columns: cards can be carried between them by mouse, finger or keyboard. */
export function DragArea({ onHold, onDrop, children }: Props) {
  const { t } = useTexts();
  const [held, setHeld] = useState<IdeaListItem | null>(null);
  const hold = (idea: IdeaListItem | null) => {
    setHeld(idea);
    onHold(idea);
  };
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextColumn }),
  );
  const accessibility = useMemo(
    () => ({
      announcements: announcements(t),
      screenReaderInstructions: { draggable: t('board.instructions') },
    }),
    [t],
  );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={whereIsIt}
      accessibility={accessibility}
      onDragStart={({ active }) => hold(ideaOf(active) ?? null)}
      onDragCancel={() => hold(null)}
      onDragEnd={({ active, over }) => {
        const idea = ideaOf(active);
        const column = columnOfId(over?.id);
        hold(null);
        if (idea && column) onDrop(idea, column);
      }}
    >
      <div className={styles.area}>{children}</div>
      <DragOverlay dropAnimation={null}>{held && <IdeaCard idea={held} isLifted />}</DragOverlay>
    </DndContext>
  );
}
