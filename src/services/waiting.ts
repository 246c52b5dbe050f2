import type { ActorRow } from '../db/repositories/actors';
import { findWaitingClubs } from '../db/repositories/clubs';
import { findIdeas } from '../db/repositories/ideas';
import { findLeads } from '../db/repositories/memberships';
import { countMessages } from '../db/repositories/outbox';
import { findWaitingQuestions } from '../db/repositories/questions';
import { findTeams } from '../db/repositories/team';
import { findReachable } from '../db/repositories/users';
import { findAskedBudgets, findLateAround, findUndecided } from '../db/repositories/waiting';
import type { Tx } from '../db/transaction';
import { isAble } from '../domain/abilities';
import type { PromiseHorizon } from '../domain/promise';
import { compareWaits, waitingFor, type WaitingFact, type Waits } from '../domain/waiting';
import { horizonAt, loadOrganisation, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';

/** An idea, as short as it can be named. */
interface NamedIdea {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** Something that waits for the reader. */
export interface WaitingItem extends Waits {
  /** Null when it is not about an idea. */
  readonly idea: NamedIdea | null;
  /** The question, the step, or the name of the club; null where the kind tells it all. */
  readonly what: string | null;
  /** Which question or which experiment. */
  readonly refId: string | null;
  /** Money asked, in eurocents. */
  readonly amount: number | null;
  /** How many there are, of what is counted. */
  readonly count: number | null;
}

type Found = { readonly fact: WaitingFact } & Omit<WaitingItem, keyof Waits>;

/** More of a kind nobody looks through at once; what presses most comes first. */
const MOST = 50;
const BARE = { idea: null, what: null, refId: null, amount: null, count: null };

async function undecided(
  tx: Tx,
  reader: ActorRow,
  horizon: PromiseHorizon,
  led: readonly string[],
): Promise<Found[]> {
  if (led.length === 0 && !reader.isManager) return [];
  const found = await findUndecided(tx, { clubIds: led, everywhere: reader.isManager, ...horizon }, MOST);
  return found.map((idea) => ({
    ...BARE,
    idea,
    fact: {
      kind: 'undecided',
      idea: {
        ...idea,
        respondedAt: idea.isAnswered === 1 ? true : null,
        roundIsOpen: idea.roundIsOpen === 1,
      },
    },
  }));
}

async function questions(tx: Tx, reader: ActorRow): Promise<Found[]> {
  const found = await findWaitingQuestions(tx, reader.userId, MOST);
  const ideas = new Map(
    (await findIdeas(tx, [...new Set(found.map(({ ideaId }) => ideaId))])).map((idea) => [idea.id, idea]),
  );
  return found.flatMap(({ id, ideaId, text, answeredAt }) => {
    const idea = ideas.get(ideaId);
    if (idea === undefined) return [];
    const fact: WaitingFact = { kind: 'question', idea, isAnswered: answeredAt !== null };
    return [{ ...BARE, idea, what: text, refId: id, fact }];
  });
}

async function lateWork(
  tx: Tx,
  kind: 'step' | 'experiment',
  reader: ActorRow,
  horizon: PromiseHorizon,
  led: readonly string[],
): Promise<Found[]> {
  const around = { userId: reader.userId, clubIds: led, today: horizon.today };
  const late = await findLateAround(tx, kind, around, MOST);
  if (late.length === 0) return [];
  const team = await findTeams(tx, [...new Set(late.map(({ id }) => id))]);
  const leads = await findLeads(tx, [...new Set(late.flatMap(({ clubId }) => clubId ?? []))]);
  const people = [...late.map(({ ownerId }) => ownerId), ...[...team, ...leads].map(({ userId }) => userId)];
  const reachable = new Set([...(await findReachable(tx, [...new Set(people)])), reader.userId]);
  return late.map((one) => ({
    ...BARE,
    idea: one,
    what: one.what,
    refId: one.workId,
    fact: {
      kind,
      idea: one,
      ownerId: one.ownerId,
      dueOn: one.dueOn,
      reachable,
      workers: {
        team: new Map(team.filter((p) => p.ideaId === one.id).map((p) => [p.role, p.userId])),
        leads: leads.filter((p) => p.clubId === one.clubId).map((p) => p.userId),
      },
    },
  }));
}

async function budgets(tx: Tx, reader: ActorRow): Promise<Found[]> {
  if (!reader.isManager) return [];
  const found = await findAskedBudgets(tx, MOST);
  return found.map((idea) => ({
    ...BARE,
    idea,
    amount: idea.asked,
    fact: { kind: 'budget', idea, asked: idea.asked, granted: idea.granted },
  }));
}

async function forAdministrators(tx: Tx, reader: ActorRow): Promise<Found[]> {
  if (!isAble(reader, 'administer', {})) return [];
  const clubs: Found[] = (await findWaitingClubs(tx)).map(({ name }) => ({
    ...BARE,
    what: name,
    fact: { kind: 'club' },
  }));
  const { parked } = await countMessages(tx);
  return parked === 0 ? clubs : [...clubs, { ...BARE, count: parked, fact: { kind: 'parked' } }];
}

/**
 * What waits for the reader, what presses most first: one bounded question to the database for each kind. Which of it
 * waits for whom is the rule of `domain/waiting.ts`.
 * @throws DomainError `unknown_person`, `guest`
 */
export async function listWaiting(kiem: Kiem, identity: Identity): Promise<WaitingItem[]> {
  return kiem.db.read(async (tx) => {
    const reader = await loadActor(tx, identity);
    const horizon = horizonAt(await loadOrganisation(kiem, tx), kiem.now());
    const led = [...reader.clubs].flatMap(([clubId, role]) => (role === 'lead' ? [clubId] : []));
    const found = [
      ...(await undecided(tx, reader, horizon, led)),
      ...(await questions(tx, reader)),
      ...(await lateWork(tx, 'step', reader, horizon, led)),
      ...(await lateWork(tx, 'experiment', reader, horizon, led)),
      ...(await budgets(tx, reader)),
      ...(await forAdministrators(tx, reader)),
    ];
    return found
      .flatMap(({ fact, ...item }) => {
        const waits = waitingFor(reader, fact, horizon);
        return waits === null ? [] : [{ ...item, ...waits }];
      })
      .sort(compareWaits);
  });
}
