import { Table, TableBody, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { IdeaListItem } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import type { IdeaSort } from '../ideas/filter';
import { IdeaRow } from './IdeaRow';
import styles from './IdeaTable.module.css';

interface Props {
  readonly ideas: readonly IdeaListItem[];
  readonly total: number | undefined;
  readonly sort: IdeaSort;
  readonly onSort: (sort: IdeaSort) => void;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
}

type Direction = 'ascending' | 'descending';
interface Heading {
  readonly name: 'number' | 'idea' | 'place' | 'promise' | 'votes' | 'owner' | 'submitted';
  /** What a click sorts by; none: this column does not sort. */
  readonly next?: (now: IdeaSort) => IdeaSort;
  readonly directions?: Partial<Record<IdeaSort, Direction>>;
}

const HEADINGS: readonly Heading[] = [
  { name: 'number', next: () => 'number', directions: { number: 'ascending' } },
  { name: 'idea' },
  { name: 'place' },
  { name: 'promise', next: () => 'promise', directions: { promise: 'ascending' } },
  { name: 'votes', next: () => 'votes', directions: { votes: 'descending' } },
  { name: 'owner' },
  {
    name: 'submitted',
    next: (now) => (now === 'newest' ? 'oldest' : 'newest'),
    directions: { newest: 'descending', oldest: 'ascending' },
  },
];

/** The rows that fit on the screen; more are loaded as one scrolls. */
export function IdeaTable({ ideas, total, sort, onSort, hasMore, isLoadingMore, loadMore }: Props) {
  const { t } = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: ideas.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 57,
    getItemKey: (index) => ideas[index]?.ideaId ?? index,
    overscan: 8,
    paddingEnd: 24,
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !isLoadingMore && last >= ideas.length - 20) loadMore();
  }, [hasMore, isLoadingMore, loadMore, last, ideas.length]);
  return (
    <div ref={scroller} className={styles.scroller}>
      <Table
        noNativeElements
        sortable
        className={styles.table}
        aria-label={t('list.caption')}
        aria-rowcount={total === undefined ? -1 : total + 1}
      >
        <TableHeader className={styles.header}>
          <TableRow className={styles.row} aria-rowindex={1}>
            {HEADINGS.map(({ name, next, directions }) => (
              <TableHeaderCell
                key={name}
                className={styles[name]}
                sortable={next !== undefined}
                {...(directions?.[sort] === undefined ? {} : { sortDirection: directions[sort] })}
                {...(next === undefined ? {} : { onClick: () => onSort(next(sort)) })}
              >
                {t(`list.${name}`)}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {rows.map((row) => {
            const idea = ideas[row.index];
            return (
              idea && (
                <IdeaRow
                  key={row.key}
                  measure={virtual.measureElement}
                  idea={idea}
                  index={row.index}
                  start={row.start}
                />
              )
            );
          })}
        </TableBody>
      </Table>
    </div>
  );
}
