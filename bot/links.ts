import type { IdeaRef } from '../src/contracts/views';

/** Where a card can lead to in the tab of the app; null when the app's id is not known. */
export interface TabLinks {
  readonly toIdea: (idea: IdeaRef) => string | null;
}

/** The personal tab, as the manifest names it. */
const TAB = 'kiem';

/**
 * Deep links of Teams into the personal tab. The label is what Teams shows of a link; it is the number alone, so
 * that no title of an idea stands in an address. There is no `webUrl`: Kiem does not know under which domain it
 * is reached, and every client of Teams shows a personal tab.
 */
export function tabLinks(appId: string | null, tenantId: string): TabLinks {
  const toPage = (path: string, label: string): string | null => {
    if (appId === null) return null;
    const query = new URLSearchParams({
      ...(tenantId === '' ? {} : { tenantId }),
      label,
      context: JSON.stringify({ subEntityId: path }),
    });
    // Teams wants `%20`, not the `+` of a form.
    return `https://teams.microsoft.com/l/entity/${appId}/${TAB}?${query.toString().replaceAll('+', '%20')}`;
  };
  return { toIdea: ({ ideaId, number }) => toPage(`/ideas/${ideaId}`, number) };
}
