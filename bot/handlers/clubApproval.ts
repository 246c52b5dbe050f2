import { DomainError } from '../../src/domain/errors';
import { t } from '../../src/i18n';
import { presentClubRequest } from '../../src/presenters/clubs';
import { presentProblem } from '../../src/presenters/common';
import {
  approveClub as approve,
  listClubRequests,
  rejectClub as reject,
  viewClubRequest,
} from '../../src/services/clubApproval';
import type { ClubData } from '../../src/services/clubs';
import * as cards from '../cards';
import { cardMessage, type ExecuteAnswer } from '../answers';
import type { ExecuteHandler } from '../handler';
import type { Turn } from '../turn';

/** What was decided, or why it was not, on the card with which the administrator decides. */
async function judged(
  turn: Turn,
  clubId: string,
  reason: string,
  judging: Promise<ClubData>,
): Promise<ExecuteAnswer> {
  try {
    return answer(turn, presentClubRequest(await judging));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'not_allowed' || error.code === 'club_unknown')
      throw error;
    const now = await viewClubRequest(turn.kiem, turn.identity, clubId);
    return answer(turn, presentClubRequest(now, { reason, problemWith: presentProblem(error) }));
  }
}

function answer(turn: Turn, view: ReturnType<typeof presentClubRequest>): ExecuteAnswer {
  if (view === null) throw new DomainError('club_unknown');
  return { card: cards.clubToJudge(view, turn.language) };
}

/** Each club that waits for an administrator, as a card to decide on. */
export async function sendClubsToJudge(turn: Turn): Promise<void> {
  for (const club of await listClubRequests(turn.kiem, turn.identity)) {
    const view = presentClubRequest(club);
    const heading = t(turn.language, 'clubRequest.waiting', { name: club.club.name });
    if (view !== null)
      await turn.context.sendActivity(cardMessage(cards.clubToJudge(view, turn.language), heading));
  }
}

/** An administrator lets a club begin. */
export const approveClub: ExecuteHandler<'approveClub'> = (turn, { clubId }) =>
  judged(turn, clubId, '', approve(turn.kiem, turn.identity, clubId));

/** An administrator says no to a club, with a reason. */
export const rejectClub: ExecuteHandler<'rejectClub'> = (turn, { clubId, reason }) =>
  judged(turn, clubId, reason, reject(turn.kiem, turn.identity, { clubId, reason }));
