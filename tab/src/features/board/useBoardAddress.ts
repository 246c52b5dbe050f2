import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import {
  changeFilter,
  readColumn,
  readFilter,
  readSort,
  type Column,
  type Filter,
  type IdeaSort,
} from '../ideas/filter';

/** What the address says about a view of ideas, and how to change it. */
export interface BoardAddress {
  readonly filter: Filter;
  readonly sort: IdeaSort;
  /** The column that a phone shows. */
  readonly column: Column;
  readonly search: string;
  readonly change: (part: Parameters<typeof changeFilter>[1]) => void;
  readonly clear: () => void;
}

/** Filters, order and column live in the address, so that a view can be shared. */
export function useBoardAddress(): BoardAddress {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const column = readColumn(params);
  const change = useCallback(
    (part: Parameters<typeof changeFilter>[1]) =>
      setParams((now) => changeFilter(now, part), { replace: true }),
    [setParams],
  );
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams]);
  return { filter, sort: readSort(params), column, search: params.toString(), change, clear };
}
