import type { KeyboardEvent } from 'react';
import type { IdeaCounts } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import type { Column } from '../ideas/filter';
import styles from './ColumnTabs.module.css';
import { columnText } from './columnText';

interface Props {
  readonly columns: readonly Column[];
  readonly chosen: Column;
  readonly counts: IdeaCounts | undefined;
  readonly onChoose: (column: Column) => void;
}

/** On a phone: which column is shown. */
export function ColumnTabs({ columns, chosen, counts, onChoose }: Props) {
  const { t, number } = useTexts();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = columns.indexOf(chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: columns.length - 1 }[event.key];
    const next = to === undefined ? undefined : columns[(to + columns.length) % columns.length];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={t('board.columns')} className={styles.tabs} onKeyDown={onKeyDown}>
      {columns.map((column) => (
        <button
          key={column}
          type="button"
          role="tab"
          data-tab={column}
          aria-selected={column === chosen}
          aria-controls="columns"
          tabIndex={column === chosen ? 0 : -1}
          className={styles.tab}
          onClick={() => onChoose(column)}
        >
          {columnText(t, column)} {counts && <span>{number(counts[column])}</span>}
        </button>
      ))}
    </div>
  );
}
