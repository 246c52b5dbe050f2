import type { IdeaChanges, IdeaCounts, IdeaListItem } from '../contracts/api';
import { isAble, movesOf } from '../domain/abilities';
import type { Actor } from '../domain/policy';
import { promiseOn, type PromiseHorizon } from '../domain/promise';
import type { Outcome, Stage } from '../domain/stage';
import { iso } from './common';

interface ListedIdea {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly theme: string | null;
  readonly clubId: string | null;
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly submittedAt: string | Date;
  readonly stageSince: string | Date;
  readonly lastSignAt: string | Date;
  readonly respondBy: string;
  readonly isAnswered: number;
  readonly parkedUntil: string | null;
  readonly version: number;
  readonly unnamed: number | boolean;
  readonly isOwn: number;
  readonly submitterName: string | null;
  readonly projectLeader: string | null;
  readonly supporters: number;
  readonly isSupporting: number;
  readonly memberCount: number | null;
  readonly votesCast: number | null;
  readonly roundClosedAt: string | Date | null;
  readonly stepCount: number;
}

/** A page of ideas as one reader may see them. */
export interface IdeaListLike {
  readonly reader: Actor;
  readonly horizon: PromiseHorizon;
  readonly ideas: readonly ListedIdea[];
  readonly leads: ReadonlyMap<string, string>;
}

/** Ideas for a board or a list: no split of votes, no name that must not show, and what the reader may do. */
export function presentIdeaList(page: IdeaListLike): IdeaListItem[] {
  const { reader, horizon, leads } = page;
  return page.ideas.map((idea) => {
    const isOwn = idea.isOwn === 1;
    const hasRound = idea.memberCount !== null;
    const votesCast = idea.votesCast ?? 0;
    const roundIsOpen = hasRound && idea.roundClosedAt === null;
    const situation = {
      clubId: idea.clubId,
      submitterId: isOwn ? reader.userId : null,
      stage: idea.stage,
      outcome: idea.outcome,
      roundIsOpen,
      isSupporting: idea.isSupporting === 1,
      hasProjectLeader: idea.projectLeader !== null,
      stepCount: idea.stepCount,
    };
    return {
      ideaId: idea.id,
      number: idea.number,
      title: idea.title,
      theme: idea.theme,
      clubId: idea.clubId,
      stage: idea.stage,
      outcome: idea.outcome,
      promise:
        idea.isAnswered === 1
          ? 'kept'
          : promiseOn({ outcome: idea.outcome, respondBy: idea.respondBy, respondedAt: null }, horizon),
      respondBy: idea.respondBy,
      submittedAt: iso(idea.submittedAt),
      votesCast: hasRound ? votesCast : null,
      // Somebody who voted and then left the club still counts.
      memberCount: hasRound ? Math.max(idea.memberCount, votesCast) : null,
      roundIsOpen,
      submitter: idea.unnamed ? null : idea.submitterName,
      isOwn,
      owner: idea.projectLeader ?? (idea.clubId === null ? null : (leads.get(idea.clubId) ?? null)),
      supporters: idea.supporters,
      amSupporting: idea.isSupporting === 1,
      parkedUntil: idea.parkedUntil,
      stageSince: iso(idea.stageSince),
      updatedAt: iso(idea.lastSignAt),
      version: idea.version,
      abilities: {
        canSupport: isAble(reader, 'supportIdea', situation),
        moves: movesOf(reader, situation),
      },
    };
  });
}

/** How many ideas there are per column of the board. */
export function presentCounts(
  counts: readonly { readonly stage: Stage; readonly isOpen: number; readonly count: number }[],
): IdeaCounts {
  const result = { search: 0, selection: 0, implementation: 0, anchoring: 0, finished: 0, total: 0 };
  for (const { stage, isOpen, count } of counts) {
    result[isOpen === 1 ? stage : 'finished'] += count;
    result.total += count;
  }
  return result;
}

export function presentChanges(data: {
  readonly items: IdeaChanges['items'];
  readonly cursor: string;
  readonly isComplete: boolean;
}): IdeaChanges {
  return {
    items: data.items.map(({ ideaId, version, votesCast }) => ({ ideaId, version, votesCast })),
    cursor: data.cursor,
    isComplete: data.isComplete,
  };
}
