import { DomainError } from './errors';

/**
 * Whether a form was sent before, so that it is the same again: by the same person, about the same idea. `sent` is
 * what came of a form with this id. Ids of forms are made by clients: another's form of the same id must not
 * swallow this one.
 * @throws DomainError `form_used` when it was another's, or about something else
 */
export function isSentBefore(
  sent: { readonly ideaId: string; readonly byId: string } | null,
  now: { readonly ideaId: string; readonly byId: string },
): boolean {
  if (sent === null) return false;
  if (sent.ideaId !== now.ideaId || sent.byId !== now.byId) throw new DomainError('form_used');
  return true;
}
