import type { IdeaRow } from '../db/entities/ideas';
import { findIdea } from '../db/repositories/ideas';
import { clubPeople, type ClubPerson } from '../db/repositories/memberships';
import { findVoteContext } from '../db/repositories/votes';
import { addWorkingDays, type LocalDate } from '../domain/calendar';
import { assertAble, mergeTargetRefusal } from '../domain/abilities';
import { DomainError } from '../domain/errors';
import { isOpenRound } from '../domain/vote';
import { decidedBefore } from './decisions';
import { findAlike } from './ideaFacts';
import { loadOrganisation, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';

/** What a dialog on an idea offers to choose from. */
export interface DialogContext {
  /** The first day that may be chosen: tomorrow. */
  readonly minDate: LocalDate;
  /** A day that makes sense: as far off as a first response. */
  readonly proposedDate: LocalDate;
  /** The first day, and a day that makes sense, for a promise that takes the place of the one there is. */
  readonly laterPromise: { readonly min: LocalDate; readonly proposed: LocalDate };
  /** Members of the club, leads first. */
  readonly people: readonly ClubPerson[];
  /** Open ideas that look like this one, for merging. */
  readonly alike: readonly IdeaRow[];
}

const CHOICES_SHOWN = 20;
/** Working days that are proposed when it takes longer. */
const LONGER_DAYS = 5;

/** What each dialog in the channel is about to do. */
const ABOUT_TO = {
  voteReason: 'explainVote',
  askSubmitter: 'askSubmitter',
  addPrecedent: 'addPrecedent',
  mergeIdea: 'mergeIdea',
  takeOn: 'decide',
  park: 'decide',
  decline: 'decide',
  explainDelay: 'explainDelay',
} as const;
export type IdeaDialog = keyof typeof ABOUT_TO;

/**
 * A dialog opens for who may do now what it is for: nobody types a text that is refused as soon as it is sent.
 * @throws DomainError as the service to which it is sent
 */
export async function assertOpens(
  kiem: Kiem,
  identity: Identity,
  dialog: IdeaDialog,
  ideaId: string,
): Promise<void> {
  await kiem.db.read(async (tx) => {
    const actor = await loadActor(tx, identity);
    const idea = await findIdea(tx, ideaId);
    const context = await findVoteContext(tx, ideaId, actor.userId);
    if (idea === null || context === null) throw new DomainError('not_found');
    const { round, vote } = context;
    assertAble(actor, ABOUT_TO[dialog], {
      ...idea,
      round,
      roundIsOpen: isOpenRound(round),
      hasVoted: vote !== null,
      decided: await decidedBefore(tx, idea, await loadOrganisation(kiem, tx)),
      now: kiem.now(),
    });
  });
}

/**
 * What a dialog on an idea offers to choose from.
 * @throws DomainError `not_found`
 */
export async function dialogContext(kiem: Kiem, ideaId: string): Promise<DialogContext> {
  return kiem.db.read(async (tx) => {
    const idea = await findIdea(tx, ideaId);
    if (idea === null) throw new DomainError('not_found');
    const { calendar, settings } = await loadOrganisation(kiem, tx);
    const today = calendar.localDate(kiem.now());
    const from = idea.respondBy > today ? idea.respondBy : today;
    const alike = await findAlike(tx, idea, 5);
    return {
      minDate: calendar.addDays(today, 1),
      proposedDate: addWorkingDays(calendar, today, settings.responseDays),
      laterPromise: { min: calendar.addDays(from, 1), proposed: addWorkingDays(calendar, from, LONGER_DAYS) },
      people: idea.clubId === null ? [] : await clubPeople(tx, idea.clubId, CHOICES_SHOWN),
      alike: alike.filter((other) => mergeTargetRefusal(ideaId, other) === null),
    };
  });
}
