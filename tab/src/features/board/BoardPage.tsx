import { lazy, Suspense, useCallback, useState } from 'react';
import type { IdeaListItem, Move } from '../../../../src/contracts/api';
import { Page } from '../../components/Page';
import { useTexts } from '../../lib/texts';
import { useIsPhone } from '../../lib/useMedia';
import { FilterBar } from '../filters/FilterBar';
import { chosenColumns, countSet, type Column as ColumnName } from '../ideas/filter';
import { useIdeaCounts } from '../ideas/queries';
import styles from './BoardPage.module.css';
import { Column } from './Column';
import { ColumnTabs } from './ColumnTabs';
import { DragArea } from './DragArea';
import { NothingYet } from './NothingYet';
import { movesTo } from '../moves/moves';
import { WaitingPanel } from '../waiting/WaitingPanel';
import { useBoardAddress } from './useBoardAddress';
import { ViewTools } from './ViewTools';

const MoveDialog = lazy(() => import('../moves/MoveDialog'));

interface Asked {
  readonly idea: IdeaListItem;
  readonly moves: readonly Move[];
}

/** The pipeline: every idea in the column of its stage. */
export default function BoardPage() {
  const { t } = useTexts();
  const isPhone = useIsPhone();
  const address = useBoardAddress();
  const { filter, sort } = address;
  const counts = useIdeaCounts(filter);
  const [held, setHeld] = useState<IdeaListItem | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);

  const chosen = chosenColumns(filter);
  const [only] = chosen.length === 1 ? chosen : isPhone ? [address.column] : [undefined];
  const shown = only === undefined ? chosen : [only];
  const isEmpty = counts.data !== undefined && chosen.every((column) => counts.data[column] === 0);

  const ask = useCallback((idea: IdeaListItem) => setAsked({ idea, moves: idea.abilities.moves }), []);
  const welcome = (column: ColumnName) => (held ? movesTo(held, column).length > 0 : null);
  const drop = (idea: IdeaListItem, column: ColumnName) => setAsked({ idea, moves: movesTo(idea, column) });

  return (
    <Page title={t('board.title')} kind="board" actions={<ViewTools address={address} view="board" />}>
      <div className={styles.whole}>
        <div className={styles.top}>
          <WaitingPanel />
          <FilterBar address={address} />
        </div>
        {isEmpty ? (
          <NothingYet isFiltered={countSet(filter) > 0} onClear={address.clear} />
        ) : (
          <DragArea onHold={setHeld} onDrop={drop}>
            {isPhone && chosen.length > 1 && (
              <ColumnTabs
                columns={chosen}
                chosen={address.column}
                counts={counts.data}
                onChoose={(column) => address.change({ column })}
              />
            )}
            <div className={styles.columns} data-count={shown.length} id="columns">
              {shown.map((column) => (
                <Column
                  key={column}
                  column={column}
                  filter={filter}
                  sort={sort}
                  count={counts.data?.[column]}
                  welcome={welcome(column)}
                  onMove={ask}
                />
              ))}
            </div>
          </DragArea>
        )}
      </div>
      {asked && (
        <Suspense fallback={null}>
          <MoveDialog {...asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </Page>
  );
}
