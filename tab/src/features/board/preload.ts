import type { QueryClient } from '@tanstack/react-query';
import { isPhone } from '../../lib/useMedia';
import { chosenColumns, columnFilter, readColumn, readFilter, readSort } from '../ideas/filter';
import { countsQuery, ideaPagesQuery } from '../ideas/queries';

/** Asks for what the board of this address will show, while its script is still on its way. */
export function preloadBoard(client: QueryClient, params: URLSearchParams): void {
  const filter = readFilter(params);
  const sort = readSort(params);
  const chosen = chosenColumns(filter);
  const columns = isPhone() && chosen.length > 1 ? [readColumn(params)] : chosen;
  // What goes wrong here, the page asks again and tells.
  client.query(countsQuery(filter)).catch(() => undefined);
  for (const column of columns)
    client.infiniteQuery(ideaPagesQuery(columnFilter(filter, column), sort)).catch(() => undefined);
}
