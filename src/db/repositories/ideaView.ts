import type { EventData, EventKind } from '../../domain/timeline';
import type { Choice, StoredRound } from '../../domain/vote';
import type { BudgetRow } from '../entities/budgets';
import type { IdeaRow } from '../entities/ideas';
import { list, rows, sql, take, toInstant } from '../sql';
import type { Tx } from '../transaction';
import { followedBy, followsI, SUPPORTERS_OF_I } from './supporters';

/** An idea as one reader sees it, all but its parts and its timeline: one statement. */
export interface IdeaViewRow extends Omit<IdeaRow, 'source' | 'formId' | 'cardActivityId'> {
  readonly submitterName: string | null;
  readonly clubName: string | null;
  readonly supporters: number;
  readonly isSupporting: boolean;
  readonly mergedNumber: string | null;
  readonly mergedTitle: string | null;
  readonly round: (StoredRound & { readonly id: string }) | null;
  readonly vote: { readonly choice: Choice; readonly reason: string | null } | null;
  readonly budget: Omit<BudgetRow, 'ideaId'>;
}

type Raw = Record<string, string | number | null> & { submittedAt: string };

/** Reads an idea as one reader sees it; null when there is none. */
export async function findIdeaView(tx: Tx, ideaId: string, readerId: string): Promise<IdeaViewRow | null> {
  const [row] = await rows<Raw>(
    tx,
    sql`SELECT i.id, i."number", i.title, i."text", i.problem, i.theme, i.seenElsewhere, i.unnamed, i.submitterId,
          i.clubId, i.stage, i.outcome, i.submittedAt, i.stageSince, i.respondBy, i.respondedAt, i.searchEndsAt,
          i.parkedUntil, i.mergedIntoId, i.lastSignAt, i.result, i.version,
          s.name AS submitterName, c.name AS clubName, m."number" AS mergedNumber, m.title AS mergedTitle,
          ${SUPPORTERS_OF_I} AS supporters,
          ${followsI(readerId)} AS isSupporting,
          r.id AS roundId, r.closesAt, r.closedAt, r.memberCount, r.quorum, r.forCount, r.doubtCount,
          r.againstCount, r.advice, v.choice, v.reason,
          b.asked, b.granted, b.spent, b.broughtMoney, b.broughtTime, b.broughtService, b.broughtSustainability
        FROM ideas i
        LEFT JOIN users s ON s.id = i.submitterId
        LEFT JOIN clubs c ON c.id = i.clubId
        LEFT JOIN ideas m ON m.id = i.mergedIntoId
        LEFT JOIN rounds r ON r.ideaId = i.id
          AND r.openedAt = (SELECT MAX(l.openedAt) FROM rounds l WHERE l.ideaId = i.id)
        LEFT JOIN votes v ON v.roundId = r.id AND v.userId = ${readerId}
        LEFT JOIN budgets b ON b.ideaId = i.id
        WHERE i.id = ${ideaId}`,
  );
  return row === undefined ? null : toView(row);
}

function toView(row: Raw): IdeaViewRow {
  const at = (value: string | number | null | undefined): Date | null =>
    toInstant((value ?? null) as string | null);
  const raw = row as unknown as IdeaRow & IdeaViewRow & NonNullable<IdeaViewRow['round']> & BudgetRow;
  // The row itself becomes the view, with what must be read otherwise put in place.
  return Object.assign(raw, {
    unnamed: Boolean(row['unnamed']),
    submittedAt: toInstant(row.submittedAt),
    stageSince: toInstant(row['stageSince'] as string),
    lastSignAt: toInstant(row['lastSignAt'] as string),
    respondedAt: at(row['respondedAt']),
    searchEndsAt: at(row['searchEndsAt']),
    isSupporting: Boolean(row['isSupporting']),
    round:
      row['roundId'] === null
        ? null
        : {
            id: row['roundId'] as string,
            closesAt: toInstant(row['closesAt'] as string),
            closedAt: at(row['closedAt']),
            memberCount: raw.memberCount,
            quorum: raw.quorum,
            forCount: raw.forCount,
            doubtCount: raw.doubtCount,
            againstCount: raw.againstCount,
            advice: raw.advice,
          },
    vote:
      row['choice'] === null
        ? null
        : { choice: row['choice'] as Choice, reason: row['reason'] as string | null },
    budget: {
      asked: raw.asked,
      granted: raw.granted,
      spent: raw.spent,
      broughtMoney: raw.broughtMoney,
      broughtTime: raw.broughtTime,
      broughtService: raw.broughtService,
      broughtSustainability: raw.broughtSustainability,
    },
  });
}

export const PART_KINDS = [
  'question',
  'precedent',
  'decision',
  'team',
  'step',
  'experiment',
  'experimentEnd',
  'partner',
  'anchoring',
  'round',
  'lead',
] as const;

/** Something that belongs to an idea. What `a`, `b`, `c` and `d` hold depends on the kind; see `findIdeaParts`. */
export interface IdeaPart {
  readonly part: (typeof PART_KINDS)[number];
  readonly id: string;
  readonly who: string | null;
  readonly name: string | null;
  readonly a: string | null;
  readonly b: string | null;
  readonly c: string | null;
  readonly d: string | null;
  readonly n: number;
  readonly at1: string | Date;
  readonly at2: string | Date | null;
}

/**
 * All parts of an idea in one statement, each with the name of who it is about, in the order in which they came:
 * questions (a text, b answer), precedents (a text), decisions (a reason, b first step, c kind, d until), the
 * team (c role), steps (a text, d due), experiments (a what is expected, b how it is tested, d due), how those ended
 * (a findings, b what was learned, c outcome), partners (a name, b note, c how they join), anchorings (a what was
 * arranged, c level, d since), rounds (n votes cast) and the leads of its club.
 */
export async function findIdeaParts(
  tx: Tx,
  idea: Pick<IdeaRow, 'id' | 'clubId' | 'submittedAt'>,
): Promise<IdeaPart[]> {
  const { id } = idea;
  const found = await rows<IdeaPart>(
    tx,
    sql`SELECT x.*, u.name FROM (
      SELECT 'question' AS part, id, askedById AS who, "text" AS a, answer AS b, CAST(NULL AS nvarchar(20)) AS c,
        CAST(NULL AS nvarchar(10)) AS d, 0 AS n, askedAt AS at1, answeredAt AS at2 FROM questions WHERE ideaId = ${id}
      UNION ALL SELECT 'precedent', id, addedById, "text", CAST(NULL AS nvarchar(10)), CAST(NULL AS nvarchar(20)),
        CAST(NULL AS nvarchar(10)), 0, addedAt, CAST(NULL AS datetime2) FROM precedents WHERE ideaId = ${id}
      UNION ALL SELECT 'decision', id, decidedById, reason, firstStep, kind, until, 0, decidedAt,
        CAST(NULL AS datetime2) FROM decisions WHERE ideaId = ${id}
      UNION ALL SELECT 'team', id, userId, CAST(NULL AS nvarchar(10)), CAST(NULL AS nvarchar(10)), role,
        CAST(NULL AS nvarchar(10)), 0, ${idea.submittedAt}, CAST(NULL AS datetime2) FROM team_members WHERE ideaId = ${id}
      UNION ALL SELECT 'step', id, ownerId, "text", CAST(NULL AS nvarchar(10)), CAST(NULL AS nvarchar(20)), dueOn, 0,
        createdAt, doneAt FROM steps WHERE ideaId = ${id}
      UNION ALL SELECT 'experiment', id, startedById, expected, test, CAST(NULL AS nvarchar(20)), dueOn, 0,
        startedAt, endedAt FROM experiments WHERE ideaId = ${id}
      UNION ALL SELECT 'experimentEnd', id, endedById, findings, learned, outcome, CAST(NULL AS nvarchar(10)), 0,
        endedAt, CAST(NULL AS datetime2) FROM experiments WHERE ideaId = ${id} AND endedAt IS NOT NULL
      UNION ALL SELECT 'partner', id, addedById, name, note, joins, CAST(NULL AS nvarchar(10)), 0,
        addedAt, CAST(NULL AS datetime2) FROM partners WHERE ideaId = ${id} AND removedAt IS NULL
      UNION ALL SELECT 'anchoring', id, arrangedById, arranged, CAST(NULL AS nvarchar(10)), "level", since, 0,
        ${idea.submittedAt}, CAST(NULL AS datetime2) FROM anchorings WHERE ideaId = ${id}
      UNION ALL SELECT 'round', id, CAST(NULL AS nvarchar(36)), CAST(NULL AS nvarchar(10)), CAST(NULL AS nvarchar(10)),
        CAST(NULL AS nvarchar(20)), CAST(NULL AS nvarchar(10)), forCount + doubtCount + againstCount, openedAt,
        closedAt FROM rounds WHERE ideaId = ${id}
      UNION ALL SELECT 'lead', id, userId, CAST(NULL AS nvarchar(10)), CAST(NULL AS nvarchar(10)),
        CAST(NULL AS nvarchar(20)), CAST(NULL AS nvarchar(10)), 0, joinedAt, CAST(NULL AS datetime2)
        FROM memberships WHERE clubId = ${idea.clubId} AND isLead = ${true}
    ) x LEFT JOIN users u ON u.id = x.who ORDER BY x.at1, x.id`,
  );
  return found;
}

/** A line of the timeline with who did it. */
export interface TimelineRow {
  readonly id: string;
  readonly ideaId: string;
  readonly kind: EventKind;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actor: string | null;
  readonly data: EventData;
}

interface RawEvent {
  id: string;
  ideaId: string;
  kind: EventKind;
  at: string | Date;
  actorId: string | null;
  actor: string | null;
  data: string;
}

const toEvent = (row: RawEvent): TimelineRow => ({
  ...row,
  at: toInstant(row.at),
  data: row.data === '{}' ? {} : (JSON.parse(row.data) as EventData),
});

/** The timeline without single votes, newest first: at most `limit` lines after a position. */
export async function findTimeline(
  tx: Tx,
  ideaId: string,
  after: { readonly at: Date; readonly id: string } | null,
  limit: number,
): Promise<TimelineRow[]> {
  const onward =
    after === null ? sql`` : sql` AND e."at" <= ${after.at} AND (e."at" < ${after.at} OR e.id < ${after.id})`;
  const found = await rows<RawEvent>(
    tx,
    sql`SELECT e.id, e.ideaId, e.kind, e."at", e.actorId, e."data", u.name AS actor
        FROM events e LEFT JOIN users u ON u.id = e.actorId
        WHERE e.ideaId = ${ideaId} AND e.kind NOT IN ('voted', 'voteChanged', 'voteTakenBack')${onward}
        ORDER BY e."at" DESC, e.id DESC ${take(limit)}`,
  );
  return found.map(toEvent);
}

/** When each round of an idea began, and how many votes it has. */
export function findRoundCounts(tx: Tx, ideaId: string): Promise<{ at1: string | Date; n: number }[]> {
  return rows(
    tx,
    sql`SELECT openedAt AS at1, forCount + doubtCount + againstCount AS n FROM rounds WHERE ideaId = ${ideaId}`,
  );
}

/** Where a page of somebody's own ideas ended. */
export interface MyPosition {
  readonly at: Date;
  readonly id: string;
}

export interface MyIdeaRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unnamed: boolean;
  readonly submitterId: string;
  readonly stage: IdeaRow['stage'];
  readonly outcome: IdeaRow['outcome'];
  readonly respondBy: string;
  readonly respondedAt: string | Date | null;
  readonly openQuestions: number;
  readonly newsAt: Date;
}

/** What somebody submitted or supports, the last news on top. Votes are no news. */
export async function findMyIdeas(
  tx: Tx,
  userId: string,
  after: MyPosition | null,
  limit: number,
): Promise<MyIdeaRow[]> {
  const onward =
    after === null
      ? sql``
      : sql` WHERE x.newsAt <= ${after.at} AND (x.newsAt < ${after.at} OR x.id < ${after.id})`;
  const found = await rows<Omit<MyIdeaRow, 'newsAt' | 'unnamed'> & { newsAt: string; unnamed: number }>(
    tx,
    sql`SELECT x.* FROM (
          SELECT i.id, i."number", i.title, i.unnamed, i.submitterId, i.stage, i.outcome, i.respondBy, i.respondedAt,
            (SELECT COUNT(*) FROM questions q WHERE q.ideaId = i.id AND q.answeredAt IS NULL) AS openQuestions,
            COALESCE((SELECT MAX(e."at") FROM events e WHERE e.ideaId = i.id
              AND e.kind NOT IN ('voted', 'voteChanged', 'voteTakenBack')), i.submittedAt) AS newsAt
          FROM ideas i WHERE i.id IN (SELECT id FROM ideas WHERE submitterId = ${userId}
            UNION ${followedBy(userId)})
        ) x${onward} ORDER BY x.newsAt DESC, x.id DESC ${take(limit)}`,
  );
  return found.map((row) => ({ ...row, unnamed: Boolean(row.unnamed), newsAt: toInstant(row.newsAt) }));
}

/** The last news of each of these ideas, by idea. */
export async function findLastNews(tx: Tx, ideaIds: readonly string[]): Promise<Map<string, TimelineRow>> {
  if (ideaIds.length === 0) return new Map();
  const found = await rows<RawEvent>(
    tx,
    sql`SELECT x.id, x.ideaId, x.kind, x."at", x.actorId, x."data", u.name AS actor FROM (
          SELECT e.id, e.ideaId, e.kind, e."at", e.actorId, e."data",
            ROW_NUMBER() OVER (PARTITION BY e.ideaId ORDER BY e."at" DESC, e.id DESC) AS place
          FROM events e WHERE e.ideaId IN (${list(ideaIds)})
            AND e.kind NOT IN ('voted', 'voteChanged', 'voteTakenBack')
        ) x LEFT JOIN users u ON u.id = x.actorId WHERE x.place = 1`,
  );
  return new Map(found.map((row) => [row.ideaId, toEvent(row)]));
}
