import { LRUCache } from 'lru-cache';
import type { DecisionRow } from '../db/entities/decisions';
import type { IdeaRow } from '../db/entities/ideas';
import type { PrecedentRow } from '../db/entities/precedents';
import { findLastDecision } from '../db/repositories/decisions';
import { findIdea, findIdeas } from '../db/repositories/ideas';
import { clubPeople, type ClubPerson } from '../db/repositories/memberships';
import { findPrecedents } from '../db/repositories/precedents';
import { findQuestions } from '../db/repositories/questions';
import { findLastRound } from '../db/repositories/rounds';
import { countSupporters } from '../db/repositories/supporters';
import { findTeam } from '../db/repositories/team';
import { namesOf } from '../db/repositories/users';
import { findVoteReasons } from '../db/repositories/votes';
import type { Tx } from '../db/transaction';
import { DomainError } from '../domain/errors';
import type { Choice } from '../domain/vote';
import { decisionFactsOf, type DecisionFacts } from '../db/repositories/decisionFacts';
import { loadOrganisation, type Organisation, type Kiem } from './kiem';
import { findSimilar } from './similarIdeas';

/** All that the card of an idea tells and that is the same for every reader, whatever has been voted. */
export interface IdeaFacts {
  readonly idea: IdeaRow;
  readonly organisation: Organisation;
  readonly names: ReadonlyMap<string, string>;
  readonly supporters: number;
  readonly alike: readonly IdeaRow[];
  readonly precedents: readonly PrecedentRow[];
  readonly openQuestions: number;
  readonly decision: DecisionRow | null;
  readonly decisionFacts: DecisionFacts;
  readonly mergedInto: IdeaRow | null;
  readonly projectLeaderId: string | null;
  readonly teamUserIds: readonly string[];
  readonly reasons: readonly { readonly choice: Choice; readonly reason: string }[];
  /** Leads first; at most as many as Teams refreshes a card for. */
  readonly people: readonly ClubPerson[];
}

/** Teams asks at most so many people's clients for their own view of a card. */
const REFRESH_LIMIT = 60;
const ALIKE_LIMIT = 2;
const REASONS_LIMIT = 5;

/**
 * Facts are kept by the version of the idea: every change that shows on the card makes a new version, except
 * votes, which are read anew each time. Names and rosters may be a minute old.
 */
const cache = new LRUCache<string, IdeaFacts>({ max: 500, ttl: 60_000 });

/** Whether somebody's look-alike is worth pointing at: it lives, or it has become how we work. */
export function isWorthShowing(idea: Pick<IdeaRow, 'outcome'>): boolean {
  return idea.outcome === 'open' || idea.outcome === 'anchored' || idea.outcome === 'parked';
}

/** Look-alikes of an idea, best first. */
export async function findAlike(
  tx: Tx,
  idea: Pick<IdeaRow, 'id' | 'title' | 'text'>,
  limit: number,
): Promise<IdeaRow[]> {
  const hits = await findSimilar(
    tx,
    { title: idea.title, text: idea.text },
    { limit: limit * 3, excludeIdeaId: idea.id },
  );
  const found = new Map(
    (
      await findIdeas(
        tx,
        hits.map((hit) => hit.ideaId),
      )
    ).map((row) => [row.id, row]),
  );
  return hits
    .flatMap((hit) => found.get(hit.ideaId) ?? [])
    .filter(isWorthShowing)
    .slice(0, limit);
}

async function readFacts(kiem: Kiem, tx: Tx, ideaId: string): Promise<IdeaFacts> {
  const idea = await findIdea(tx, ideaId);
  if (idea === null) throw new DomainError('not_found');
  const [precedents, questions, decision, team, people, round] = [
    await findPrecedents(tx, ideaId, 5),
    await findQuestions(tx, ideaId, 50),
    await findLastDecision(tx, ideaId),
    await findTeam(tx, ideaId),
    idea.clubId === null ? [] : await clubPeople(tx, idea.clubId, REFRESH_LIMIT),
    await findLastRound(tx, ideaId),
  ];
  const reasons = round === null ? [] : await findVoteReasons(tx, round.id, REASONS_LIMIT);
  const supporters = await countSupporters(tx, [ideaId]);
  const names = await namesOf(tx, [
    idea.submitterId,
    ...precedents.map((precedent) => precedent.addedById),
    ...team.map((member) => member.userId),
    ...(decision === null ? [] : [decision.decidedById]),
  ]);
  return {
    idea,
    organisation: await loadOrganisation(kiem, tx),
    names,
    supporters: supporters.get(ideaId) ?? 0,
    alike: idea.outcome === 'open' ? await findAlike(tx, idea, ALIKE_LIMIT) : [],
    precedents,
    openQuestions: questions.filter((question) => question.answeredAt === null).length,
    decision,
    decisionFacts: await decisionFactsOf(tx, decision),
    mergedInto: idea.mergedIntoId === null ? null : await findIdea(tx, idea.mergedIntoId),
    projectLeaderId: team.find((member) => member.role === 'projectLeader')?.userId ?? null,
    teamUserIds: team.map((member) => member.userId),
    reasons: reasons.flatMap(({ choice, reason }) => (reason === null ? [] : [{ choice, reason }])),
    people,
  };
}

/**
 * The facts of an idea at this version or a later one. Read in a transaction, so that nothing is kept that
 * was never committed.
 * @throws DomainError `not_found`
 */
export async function loadFacts(kiem: Kiem, ideaId: string, version: number): Promise<IdeaFacts> {
  const known = cache.get(`${ideaId}:${version}`);
  if (known !== undefined) return known;
  const facts = await kiem.db.inTransaction((tx) => readFacts(kiem, tx, ideaId));
  cache.set(`${ideaId}:${facts.idea.version}`, facts);
  return facts;
}
