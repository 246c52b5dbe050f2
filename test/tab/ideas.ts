import type { IdeaListItem } from '../../src/contracts/api';

/** An idea as a list tells it; what matters to a test is given. */
export function listItem(part: Partial<IdeaListItem> & { ideaId: string }): IdeaListItem {
  return {
    ...{ number: 'K-2026-0001', title: 'Afspraken aan de balie', theme: null, clubId: 'club' },
    ...{ stage: 'search', outcome: 'open', promise: 'onTime', respondBy: '2026-12-04' },
    ...{ submittedAt: '2026-11-20T10:00:00.000Z', votesCast: null, memberCount: null, roundIsOpen: false },
    ...{ submitter: null, isOwn: false, owner: null, supporters: 0, amSupporting: false, parkedUntil: null },
    ...{ stageSince: '2026-11-20T10:00:00.000Z', updatedAt: '2026-11-20T10:00:00.000Z', version: 1 },
    abilities: { canSupport: false, moves: [] },
    ...part,
  };
}
