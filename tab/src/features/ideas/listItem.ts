import { NO_CLUB, type IdeaView, type IdeaListItem } from '../../../../src/contracts/api';
import type { Filter, IdeaSort } from './filter';

/** What a list tells about an idea, taken from all that is known about it. */
export function listItemOf(idea: IdeaView): IdeaListItem {
  const leader = idea.team.find(({ role }) => role === 'projectLeader');
  const { ideaId, number, title, theme, stage, outcome, promise, respondBy, submittedAt } = idea;
  return {
    ...{ ideaId, number, title, theme, stage, outcome, promise, respondBy, submittedAt },
    clubId: idea.club?.clubId ?? null,
    votesCast: idea.round?.votesCast ?? null,
    memberCount: idea.round?.memberCount ?? null,
    roundIsOpen: idea.round?.isOpen ?? false,
    submitter: idea.submitter,
    isOwn: idea.isOwn,
    owner: leader?.name ?? idea.club?.leads[0] ?? null,
    supporters: idea.supporters,
    amSupporting: idea.amSupporting,
    parkedUntil: idea.parkedUntil,
    stageSince: idea.stageSince,
    updatedAt: idea.updatedAt,
    version: idea.version,
    abilities: { canSupport: idea.abilities.canSupport, moves: idea.abilities.moves },
  };
}

function hasOutcome(wanted: Filter['outcome'], outcome: IdeaListItem['outcome']): boolean {
  if (wanted === 'finished') return outcome !== 'open';
  if (wanted === 'ended') return outcome !== 'open' && outcome !== 'anchored';
  return wanted === undefined || wanted === outcome;
}

/** Whether an idea still belongs in a list with this filter, as far as the idea itself tells. */
export function belongs(filter: Filter, idea: IdeaListItem): boolean {
  if (filter.stage !== undefined && filter.stage !== idea.stage) return false;
  if (!hasOutcome(filter.outcome, idea.outcome)) return false;
  if (filter.club !== undefined && filter.club !== (idea.clubId ?? NO_CLUB)) return false;
  if (filter.theme !== undefined && filter.theme !== idea.theme) return false;
  return filter.promise === undefined || filter.promise === idea.promise;
}

/** Whether only the server can say if a new idea belongs here. */
export function onlyServerKnows(filter: Filter): boolean {
  const { q, mine, origin, answered, submittedFrom, submittedTo, left, budget, brought } = filter;
  const parts = [q, mine, origin, answered, submittedFrom, submittedTo, left, budget, brought];
  return parts.some((part) => part !== undefined);
}

/** By which day a response is awaited; what nobody waits for comes last. */
function awaitedBy({ promise, respondBy }: IdeaListItem): string {
  return promise === 'kept' || promise === 'none' ? '9999-99-99' : respondBy;
}

/** K-2026-9999 stands before K-2026-10000. */
const inNumberOrder = new Intl.Collator('nl', { numeric: true });

/** Below zero when `a` stands before `b`. */
export function compareIdeas(sort: IdeaSort, a: IdeaListItem, b: IdeaListItem): number {
  switch (sort) {
    case 'newest':
      return b.submittedAt.localeCompare(a.submittedAt);
    case 'oldest':
      return a.submittedAt.localeCompare(b.submittedAt);
    case 'number':
      return inNumberOrder.compare(a.number, b.number);
    case 'promise':
      return awaitedBy(a).localeCompare(awaitedBy(b));
    case 'votes':
      return (b.votesCast ?? -1) - (a.votesCast ?? -1);
  }
}
