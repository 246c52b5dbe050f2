import { useMemo } from 'react';
import { Page } from '../../components/Page';
import { PageTrouble } from '../../components/PageTrouble';
import { useTexts } from '../../lib/texts';
import { useIsPhone } from '../../lib/useMedia';
import { NothingYet } from '../board/NothingYet';
import { useBoardAddress } from '../board/useBoardAddress';
import { ViewTools } from '../board/ViewTools';
import { FilterBar } from '../filters/FilterBar';
import { countSet, type Filter } from '../ideas/filter';
import { useIdeaCounts, useIdeaPages } from '../ideas/queries';
import { ExportButtons } from './ExportButtons';
import { IdeaTable } from './IdeaTable';
import styles from './ListPage.module.css';
import { SortChoice } from './SortChoice';
import { TableSkeleton } from './TableSkeleton';

type Counts = NonNullable<ReturnType<typeof useIdeaCounts>['data']>;

/** How many ideas fit, as far as the counts per column tell. */
function totalOf(filter: Filter, counts: Counts | undefined): number | undefined {
  if (counts === undefined) return undefined;
  const { stage, outcome } = filter;
  if (outcome === 'finished') return counts.finished;
  if (stage !== undefined) return outcome === 'open' ? counts[stage] : undefined;
  if (outcome === undefined) return counts.total;
  return outcome === 'open' ? counts.total - counts.finished : undefined;
}

/** The same ideas as on the board, in rows: to sort, to read across, to take along. */
export default function ListPage() {
  const { t } = useTexts();
  const isPhone = useIsPhone();
  const address = useBoardAddress();
  const { filter, sort, change } = address;
  const list = useIdeaPages(filter, sort);
  const counts = useIdeaCounts(filter);
  const pages = list.data?.pages;
  const ideas = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const total = totalOf(filter, counts.data);
  return (
    <Page title={t('list.title')} kind="board" actions={<ViewTools address={address} view="list" />}>
      <div className={styles.whole}>
        <FilterBar address={address} />
        <div className={styles.bar}>
          <p role="status">{total === undefined ? null : t('board.count', { count: total })}</p>
          {isPhone && <SortChoice sort={sort} onChange={(next) => change({ sort: next })} />}
          <ExportButtons filter={filter} />
        </div>
        {list.isPending ? (
          <TableSkeleton />
        ) : list.isError && ideas.length === 0 ? (
          <PageTrouble error={list.error} onRetry={() => void list.refetch()} />
        ) : ideas.length === 0 ? (
          <NothingYet isFiltered={countSet(filter) > 0} onClear={address.clear} />
        ) : (
          <IdeaTable
            ideas={ideas}
            total={total}
            sort={sort}
            onSort={(next) => change({ sort: next })}
            hasMore={list.hasNextPage}
            isLoadingMore={list.isFetchingNextPage || list.isFetchNextPageError}
            loadMore={() => void list.fetchNextPage()}
          />
        )}
      </div>
    </Page>
  );
}
