import { In, IsNull } from 'typeorm';
import type { Level, TeamRole } from '../../domain/stage';
import type { EventData, EventKind } from '../../domain/timeline';
import {
  Anchorings,
  Budgets,
  Decisions,
  Drafts,
  Events,
  Ideas,
  Precedents,
  Questions,
  Steps,
  Supporters,
  TeamMembers,
  type AnchoringRow,
  type BudgetRow,
  type DecisionRow,
  type DraftRow,
  type EventRow,
  type IdeaRow,
  type PrecedentRow,
  type QuestionRow,
  type StepRow,
  type TeamMemberRow,
} from '../entities/ideas';
import { Counters } from '../entities/system';
import { repo } from '../entity';
import { newId } from '../ids';
import { execute, rows, sql } from '../sql';
import { isUniqueViolation, StaleRowError, type Tx } from '../transaction';

/** The next number of a counter, starting at 1. Numbers of a rolled-back transaction are given out again. */
export async function nextValue(tx: Tx, counter: string): Promise<number> {
  const add = (): Promise<number> =>
    execute(tx, sql`UPDATE counters SET "value" = "value" + 1 WHERE name = ${counter}`);
  if ((await add()) === 0) {
    try {
      await repo(tx, Counters).insert({ name: counter, value: 1 });
      return 1;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      await add();
    }
  }
  const [row] = await rows<{ value: number }>(tx, sql`SELECT "value" FROM counters WHERE name = ${counter}`);
  return row?.value ?? 1;
}

export async function insertIdea(tx: Tx, idea: IdeaRow): Promise<void> {
  await repo(tx, Ideas).insert(idea);
}

export function findIdea(tx: Tx, id: string): Promise<IdeaRow | null> {
  return repo(tx, Ideas).findOneBy({ id });
}

export function findIdeaByForm(tx: Tx, formId: string): Promise<IdeaRow | null> {
  return repo(tx, Ideas).findOneBy({ formId });
}

export function findIdeaByNumber(tx: Tx, number: string): Promise<IdeaRow | null> {
  return repo(tx, Ideas).findOneBy({ number });
}

export function findIdeas(tx: Tx, ids: readonly string[]): Promise<IdeaRow[]> {
  return ids.length === 0 ? Promise.resolve([]) : repo(tx, Ideas).findBy({ id: In([...ids]) });
}

/**
 * Saves a change of an idea as it was read, and makes it a new version.
 * @throws StaleRowError when somebody else changed it meanwhile; the transaction is then tried again
 */
export async function updateIdea(
  tx: Tx,
  idea: IdeaRow,
  change: Partial<Omit<IdeaRow, 'id' | 'version'>>,
): Promise<IdeaRow> {
  const version = idea.version + 1;
  const result = await repo(tx, Ideas).update({ id: idea.id, version: idea.version }, { ...change, version });
  if (result.affected !== 1) throw new StaleRowError();
  return { ...idea, ...change, version };
}

/** Ideas that wait for a club, oldest first. */
export function findWaitingIdeas(tx: Tx, limit: number): Promise<IdeaRow[]> {
  return repo(tx, Ideas).find({
    where: { clubId: IsNull(), outcome: 'open' },
    order: { submittedAt: 'ASC' },
    take: limit,
  });
}

/** Mine and those that I support, newest first; one page and one more, to know whether there is a next. */
export async function findIdeasOf(tx: Tx, userId: string, skip: number, take: number): Promise<IdeaRow[]> {
  return tx
    .getRepository<IdeaRow>(Ideas.name)
    .createQueryBuilder('i')
    .where('i.submitterId = :userId', { userId })
    .orWhere(`i.id IN (SELECT s."ideaId" FROM supporters s WHERE s."userId" = :userId)`, { userId })
    .orderBy('i.submittedAt', 'DESC')
    .addOrderBy('i.id', 'DESC')
    .skip(skip)
    .take(take)
    .getMany();
}

/** The newest ideas of all. */
export function findNewestIdeas(tx: Tx, limit: number): Promise<IdeaRow[]> {
  return repo(tx, Ideas).find({ order: { id: 'DESC' }, take: limit });
}

export async function insertDraft(tx: Tx, draft: DraftRow): Promise<void> {
  try {
    await repo(tx, Drafts).insert(draft);
  } catch (error) {
    // The same turn, delivered twice at once, was first: look again.
    throw isUniqueViolation(error) ? new StaleRowError() : error;
  }
}

export function findDraftBySource(tx: Tx, sourceKey: string): Promise<DraftRow | null> {
  return repo(tx, Drafts).findOneBy({ sourceKey });
}

export function findDraft(tx: Tx, id: string): Promise<DraftRow | null> {
  return repo(tx, Drafts).findOneBy({ id });
}

/** Its form stands in the chat now. */
export async function markDraftShown(tx: Tx, id: string, shownAt: Date): Promise<void> {
  await repo(tx, Drafts).update({ id }, { shownAt });
}

/** The idea is in: its words need not be kept twice. The row stays, so that its message makes no second form. */
export async function clearDraft(tx: Tx, id: string): Promise<void> {
  await repo(tx, Drafts).update({ id }, { text: '' });
}

/** Appends to the timeline; gives the id of the event. */
export async function appendEvent(
  tx: Tx,
  ideaId: string,
  kind: EventKind,
  actorId: string | null,
  at: Date,
  data: EventData = {},
): Promise<string> {
  const id = newId();
  await execute(
    tx,
    sql`INSERT INTO events (id, ideaId, kind, "at", actorId, "data")
        VALUES (${id}, ${ideaId}, ${kind}, ${at}, ${actorId}, ${JSON.stringify(data)})`,
  );
  return id;
}

export function findEvent(tx: Tx, id: string): Promise<EventRow | null> {
  return repo(tx, Events).findOneBy({ id });
}

/** The kinds of events that come by the thousand and are told in one line. */
const VOTE_EVENTS: readonly EventKind[] = ['voted', 'voteChanged', 'voteTakenBack'];

/** The timeline without the single votes, newest first. */
export function findEvents(tx: Tx, ideaId: string, limit: number): Promise<EventRow[]> {
  return tx
    .getRepository<EventRow>(Events.name)
    .createQueryBuilder('e')
    .where('e.ideaId = :ideaId', { ideaId })
    .andWhere('e.kind NOT IN (:...votes)', { votes: VOTE_EVENTS })
    .orderBy('e.at', 'DESC')
    .addOrderBy('e.id', 'DESC')
    .take(limit)
    .getMany();
}

/** The last news of each of these ideas, in one query. Votes are no news. */
export async function findLastEvents(tx: Tx, ideaIds: readonly string[]): Promise<Map<string, EventRow>> {
  if (ideaIds.length === 0) return new Map();
  const found = await tx
    .getRepository<EventRow>(Events.name)
    .createQueryBuilder('e')
    .where('e.ideaId IN (:...ideaIds)', { ideaIds })
    .andWhere('e.kind NOT IN (:...votes)', { votes: VOTE_EVENTS })
    .orderBy('e.at', 'ASC')
    .addOrderBy('e.id', 'ASC')
    .take(1000)
    .getMany();
  return new Map(found.map((event) => [event.ideaId, event]));
}

/** Makes somebody a supporter; false when they were one already. */
export async function insertSupporter(tx: Tx, ideaId: string, userId: string, since: Date): Promise<boolean> {
  const present = await repo(tx, Supporters).findOneBy({ ideaId, userId });
  if (present !== null) return false;
  try {
    await repo(tx, Supporters).insert({ id: newId(), ideaId, userId, since });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Ends somebody's support; false when there was none. */
export async function deleteSupporter(tx: Tx, ideaId: string, userId: string): Promise<boolean> {
  return (await execute(tx, sql`DELETE FROM supporters WHERE ideaId = ${ideaId} AND userId = ${userId}`)) > 0;
}

export async function supporterIds(tx: Tx, ideaId: string): Promise<string[]> {
  const found = await rows<{ userId: string }>(
    tx,
    sql`SELECT userId FROM supporters WHERE ideaId = ${ideaId}`,
  );
  return found.map((row) => row.userId);
}

/** How many support each of these ideas. */
export async function countSupporters(tx: Tx, ideaIds: readonly string[]): Promise<Map<string, number>> {
  if (ideaIds.length === 0) return new Map();
  const found = await tx
    .createQueryBuilder()
    .select('s.ideaId', 'ideaId')
    .addSelect('COUNT(*)', 'count')
    .from(Supporters.name, 's')
    .where('s.ideaId IN (:...ideaIds)', { ideaIds })
    .groupBy('s.ideaId')
    .getRawMany<{ ideaId: string; count: number | string }>();
  return new Map(found.map((row) => [row.ideaId, Number(row.count)]));
}

export async function insertQuestion(tx: Tx, question: QuestionRow): Promise<void> {
  await repo(tx, Questions).insert(question);
}

export function findQuestion(tx: Tx, id: string): Promise<QuestionRow | null> {
  return repo(tx, Questions).findOneBy({ id });
}

export function findQuestionByForm(tx: Tx, formId: string): Promise<QuestionRow | null> {
  return repo(tx, Questions).findOneBy({ formId });
}

export function findQuestions(tx: Tx, ideaId: string, limit: number): Promise<QuestionRow[]> {
  return repo(tx, Questions).find({ where: { ideaId }, order: { askedAt: 'DESC' }, take: limit });
}

/** Questions about somebody's open ideas that they have not answered, the newest first. */
export function findWaitingQuestions(tx: Tx, submitterId: string, limit: number): Promise<QuestionRow[]> {
  return tx
    .getRepository<QuestionRow>(Questions.name)
    .createQueryBuilder('q')
    .where('q.answeredAt IS NULL')
    .andWhere(
      `q.ideaId IN (SELECT i."id" FROM ideas i WHERE i."submitterId" = :submitterId AND i."outcome" = 'open')`,
      { submitterId },
    )
    .orderBy('q.askedAt', 'DESC')
    .addOrderBy('q.id', 'DESC')
    .take(limit)
    .getMany();
}

/** Stores an answer unless there is one; false when somebody (the same turn, twice) was first. */
export async function answerQuestionRow(tx: Tx, id: string, answer: string, at: Date): Promise<boolean> {
  const result = await repo(tx, Questions).update({ id, answeredAt: IsNull() }, { answer, answeredAt: at });
  return result.affected === 1;
}

export async function insertPrecedent(tx: Tx, precedent: PrecedentRow): Promise<void> {
  await repo(tx, Precedents).insert(precedent);
}

export function findPrecedentByForm(tx: Tx, formId: string): Promise<PrecedentRow | null> {
  return repo(tx, Precedents).findOneBy({ formId });
}

export function findPrecedent(tx: Tx, id: string): Promise<PrecedentRow | null> {
  return repo(tx, Precedents).findOneBy({ id });
}

export function findPrecedents(tx: Tx, ideaId: string, limit: number): Promise<PrecedentRow[]> {
  return repo(tx, Precedents).find({ where: { ideaId }, order: { addedAt: 'ASC' }, take: limit });
}

export async function insertDecision(tx: Tx, decision: DecisionRow): Promise<void> {
  await repo(tx, Decisions).insert(decision);
}

export function findDecision(tx: Tx, id: string): Promise<DecisionRow | null> {
  return repo(tx, Decisions).findOneBy({ id });
}

export function findDecisionByForm(tx: Tx, formId: string): Promise<DecisionRow | null> {
  return repo(tx, Decisions).findOneBy({ formId });
}

/** The last decision or explanation about an idea. */
export async function findLastDecision(tx: Tx, ideaId: string): Promise<DecisionRow | null> {
  const [last] = await repo(tx, Decisions).find({
    where: { ideaId },
    order: { decidedAt: 'DESC', id: 'DESC' },
    take: 1,
  });
  return last ?? null;
}

/** The event of a decision that it takes longer: it tells the day that was promised before. */
export async function findDelay(
  tx: Tx,
  decision: Pick<DecisionRow, 'id' | 'ideaId'>,
): Promise<EventRow | null> {
  const delays = await repo(tx, Events).find({
    where: { ideaId: decision.ideaId, kind: 'delayExplained' },
    order: { at: 'DESC' },
    take: 50,
  });
  return delays.find((event) => event.data['decisionId'] === decision.id) ?? null;
}

/** Puts somebody in a role of the trojka, in place of who had it. */
export async function setTeamMember(tx: Tx, ideaId: string, role: TeamRole, userId: string): Promise<void> {
  await repo(tx, TeamMembers).delete({ ideaId, role });
  await repo(tx, TeamMembers).insert({ id: newId(), ideaId, role, userId });
}

export function findTeam(tx: Tx, ideaId: string): Promise<TeamMemberRow[]> {
  return repo(tx, TeamMembers).findBy({ ideaId });
}

export async function insertStep(tx: Tx, step: StepRow): Promise<void> {
  await repo(tx, Steps).insert(step);
}

export function findSteps(tx: Tx, ideaId: string): Promise<StepRow[]> {
  return repo(tx, Steps).find({ where: { ideaId }, order: { createdAt: 'ASC' }, take: 200 });
}

export async function setAnchoring(tx: Tx, anchoring: Omit<AnchoringRow, 'id'>): Promise<void> {
  const { ideaId, level } = anchoring;
  await repo(tx, Anchorings).delete({ ideaId, level });
  await repo(tx, Anchorings).insert({ id: newId(), ...anchoring });
}

export async function anchoredLevels(tx: Tx, ideaId: string): Promise<Level[]> {
  const found = await repo(tx, Anchorings).findBy({ ideaId });
  return found.map((row) => row.level);
}

export function findStep(tx: Tx, id: string): Promise<StepRow | null> {
  return repo(tx, Steps).findOneBy({ id });
}

/** Marks a step as done; false when it was. */
export async function finishStep(tx: Tx, id: string, doneAt: Date): Promise<boolean> {
  const result = await repo(tx, Steps).update({ id, doneAt: IsNull() }, { doneAt });
  return result.affected === 1;
}

/** Writes what an idea costs or brought; what is not in `change` stays. */
export async function saveBudget(
  tx: Tx,
  ideaId: string,
  change: Partial<Omit<BudgetRow, 'ideaId'>>,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  const updated = await repo(tx, Budgets).update({ ideaId }, change);
  if (updated.affected === 1) return;
  const empty = {
    asked: null,
    granted: null,
    spent: null,
    broughtMoney: null,
    broughtTime: null,
    broughtService: null,
    broughtSustainability: null,
  };
  await repo(tx, Budgets).insert({ ideaId, ...empty, ...change });
}
