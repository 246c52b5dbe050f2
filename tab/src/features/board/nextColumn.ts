import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

/** With the arrow keys a held card goes from column to column, past those where it may not come. */
export const nextColumn: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.code];
  if (step === undefined) return undefined;
  event.preventDefault();
  const { droppableRects, droppableContainers, collisionRect } = context;
  if (!collisionRect) return undefined;
  const now = collisionRect.left + collisionRect.width / 2;
  const places = droppableContainers
    .getEnabled()
    .flatMap(({ id }) => droppableRects.get(id) ?? [])
    .map((rect) => ({ rect, distance: (rect.left + rect.width / 2 - now) * step }))
    .filter(({ distance }) => distance > 8)
    .sort((a, b) => a.distance - b.distance);
  const rect = places[0]?.rect;
  return rect
    ? { x: rect.left + (rect.width - collisionRect.width) / 2, y: currentCoordinates.y }
    : undefined;
};
