import { rows, sql, type Statement } from '../sql';
import type { Tx } from '../transaction';

/** What somebody did with an idea; which of the texts are there depends on what. */
export interface PersonDeed {
  readonly ideaId: string;
  readonly number: string;
  readonly title: string;
  readonly unnamed: number | boolean;
  readonly text: string;
  readonly more: string | null;
  readonly at: string | Date;
}

export interface StoredAboutPerson {
  readonly clubs: readonly { name: string; isLead: number | boolean; joinedAt: string | Date }[];
  readonly drafts: readonly { text: string; createdAt: string | Date }[];
  readonly ideas: readonly PersonDeed[];
  readonly supports: readonly PersonDeed[];
  readonly votes: readonly PersonDeed[];
  readonly questions: readonly PersonDeed[];
  readonly answers: readonly PersonDeed[];
  readonly precedents: readonly PersonDeed[];
  readonly decisions: readonly PersonDeed[];
  readonly team: readonly PersonDeed[];
  readonly steps: readonly PersonDeed[];
  readonly experiments: readonly PersonDeed[];
  readonly findings: readonly PersonDeed[];
  readonly partners: readonly PersonDeed[];
}

const IDEA = sql`i.id AS ideaId, i."number", i.title, i.unnamed`;

/** All that is stored about one person, unnamed or not: who may see which of it is for the service to say. */
export async function findStoredAbout(tx: Tx, userId: string): Promise<StoredAboutPerson> {
  const deeds = (columns: Statement, from: Statement): Promise<PersonDeed[]> =>
    rows(tx, sql`SELECT ${IDEA}, ${columns} FROM ${from} ORDER BY i.id`);
  return {
    clubs: await rows(
      tx,
      sql`SELECT c.name, m.isLead, m.joinedAt FROM memberships m INNER JOIN clubs c ON c.id = m.clubId
          WHERE m.userId = ${userId} ORDER BY c.name`,
    ),
    drafts: await rows(
      tx,
      sql`SELECT "text", createdAt FROM drafts WHERE userId = ${userId} AND "text" <> ${''} ORDER BY id`,
    ),
    ideas: await deeds(
      sql`i."text", NULL AS more, i.submittedAt AS "at"`,
      sql`ideas i WHERE i.submitterId = ${userId}`,
    ),
    supports: await deeds(
      sql`'' AS "text", x.more, x.since AS "at"`,
      sql`(SELECT ideaId, userId, since, 'open' AS more FROM supporters
           UNION ALL SELECT f.ideaId, f.userId, MIN(f.since), 'unnamed' FROM unnamed_followers f
             WHERE f.endedAt IS NULL AND NOT EXISTS
               (SELECT 1 FROM supporters o WHERE o.ideaId = f.ideaId AND o.userId = f.userId)
             GROUP BY f.ideaId, f.userId) x
          INNER JOIN ideas i ON i.id = x.ideaId WHERE x.userId = ${userId}`,
    ),
    votes: await deeds(
      sql`x.choice AS "text", x.reason AS more, x.castAt AS "at"`,
      sql`votes x INNER JOIN rounds r ON r.id = x.roundId INNER JOIN ideas i ON i.id = r.ideaId
          WHERE x.userId = ${userId}`,
    ),
    questions: await deeds(
      sql`x."text", NULL AS more, x.askedAt AS "at"`,
      sql`questions x INNER JOIN ideas i ON i.id = x.ideaId WHERE x.askedById = ${userId}`,
    ),
    answers: await deeds(
      sql`x.answer AS "text", NULL AS more, x.answeredAt AS "at"`,
      sql`questions x INNER JOIN ideas i ON i.id = x.ideaId
          WHERE i.submitterId = ${userId} AND x.answeredAt IS NOT NULL`,
    ),
    precedents: await deeds(
      sql`x."text", NULL AS more, x.addedAt AS "at"`,
      sql`precedents x INNER JOIN ideas i ON i.id = x.ideaId WHERE x.addedById = ${userId}`,
    ),
    decisions: await deeds(
      sql`x.reason AS "text", x.kind AS more, x.decidedAt AS "at"`,
      sql`decisions x INNER JOIN ideas i ON i.id = x.ideaId WHERE x.decidedById = ${userId}`,
    ),
    team: await deeds(
      sql`x.role AS "text", NULL AS more, i.submittedAt AS "at"`,
      sql`team_members x INNER JOIN ideas i ON i.id = x.ideaId WHERE x.userId = ${userId}`,
    ),
    steps: await deeds(
      sql`x."text", x.dueOn AS more, x.createdAt AS "at"`,
      sql`steps x INNER JOIN ideas i ON i.id = x.ideaId WHERE x.ownerId = ${userId}`,
    ),
    experiments: await deeds(
      sql`x.expected AS "text", x.test AS more, x.startedAt AS "at"`,
      sql`experiments x INNER JOIN ideas i ON i.id = x.ideaId WHERE x.startedById = ${userId}`,
    ),
    findings: await deeds(
      sql`x.findings AS "text", x.learned AS more, x.endedAt AS "at"`,
      sql`experiments x INNER JOIN ideas i ON i.id = x.ideaId WHERE x.endedById = ${userId}`,
    ),
    partners: await deeds(
      sql`x.name AS "text", x.note AS more, x.addedAt AS "at"`,
      sql`partners x INNER JOIN ideas i ON i.id = x.ideaId WHERE x.addedById = ${userId}`,
    ),
  };
}
