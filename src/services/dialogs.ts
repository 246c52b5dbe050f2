import type { IdeaRow } from '../db/entities/ideas';
import { findIdea } from '../db/repositories/ideas';
import { clubPeople, type ClubPerson } from '../db/repositories/memberships';
import { addWorkingDays, type LocalDate } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import { findAlike } from './ideaFacts';
import { loadOrganisation, type Kiem } from './kiem';

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
      alike: alike.filter((other) => other.outcome === 'open'),
    };
  });
}
