import { useDroppable } from '@dnd-kit/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { IdeaListItem } from '../../../../src/contracts/api';
import { PageTrouble } from '../../components/PageTrouble';
import { useTexts } from '../../lib/texts';
import { columnFilter, type Column as ColumnName, type Filter, type IdeaSort } from '../ideas/filter';
import { useIdeaPages } from '../ideas/queries';
import { CardSkeleton } from './CardSkeleton';
import styles from './Column.module.css';
import { columnText } from './columnText';
import { IdeaCard } from './IdeaCard';
import { MovableCard } from './MovableCard';
import { StageMark } from './StageMark';

interface Props {
  readonly column: ColumnName;
  readonly filter: Filter;
  readonly sort: IdeaSort;
  readonly count: number | undefined;
  /** While a card is held: may it come here? */
  readonly welcome: boolean | null;
  readonly onMove: (idea: IdeaListItem) => void;
}

const GAP = 8;
const CARD = 150;

/** One column: its name, its count, and as many cards as fit on the screen; more are loaded as one scrolls. */
export const Column = memo(function Column({ column, filter, sort, count, welcome, onMove }: Props) {
  const { t, number } = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useIdeaPages(columnFilter(filter, column), sort);
  const pages = list.data?.pages;
  const ideas = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const { setNodeRef, isOver } = useDroppable({ id: column, disabled: welcome !== true });
  const virtual = useVirtualizer({
    count: ideas.length + (list.hasNextPage ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD,
    getItemKey: (index) => ideas[index]?.ideaId ?? 'more',
    gap: GAP,
    overscan: 4,
    paddingEnd: 16,
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isFetchNextPageError } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && last >= ideas.length - 15)
      void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, last, ideas.length]);

  const name = columnText(t, column);
  const total = count ?? ideas.length;
  return (
    <section
      ref={setNodeRef}
      className={styles.column}
      aria-labelledby={`column-${column}`}
      data-column={column}
      data-welcome={welcome ?? undefined}
      data-over={isOver || undefined}
    >
      <h2 id={`column-${column}`} className={styles.head}>
        <StageMark column={column} />
        {name}
        <span className={styles.count}>
          {count === undefined ? '…' : number(count)}
          <span className="visually-hidden"> {t('board.count', { count: total }).replace(/^\S+ /, '')}</span>
        </span>
      </h2>
      <div ref={scroller} className={styles.cards}>
        {list.isPending && <CardSkeleton />}
        {list.isError && ideas.length === 0 && (
          <PageTrouble error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.isSuccess && ideas.length === 0 && <p className={styles.empty}>{t('board.emptyColumn')}</p>}
        <ul style={{ height: ideas.length === 0 ? 0 : virtual.getTotalSize() }}>
          {rows.map((row) => {
            const idea = ideas[row.index];
            return (
              <li
                key={row.key}
                ref={virtual.measureElement}
                data-index={row.index}
                aria-setsize={idea ? total : -1}
                aria-posinset={row.index + 1}
                className={styles.row}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                {!idea ? (
                  <CardSkeleton count={1} />
                ) : idea.abilities.moves.length > 0 ? (
                  <MovableCard idea={idea} onMove={onMove} />
                ) : (
                  <IdeaCard idea={idea} />
                )}
              </li>
            );
          })}
        </ul>
      </div>
      {welcome !== null && (
        <p className={styles.hint} aria-hidden="true">
          {t(welcome ? 'board.dropHere' : 'board.notHere')}
        </p>
      )}
    </section>
  );
});
