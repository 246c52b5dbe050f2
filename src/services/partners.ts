import type { PartnerRow } from '../db/entities/partners';
import { updateIdea } from '../db/repositories/ideas';
import { appendEvent } from '../db/repositories/timeline';
import {
  countPartners,
  findPartner,
  insertPartner,
  removePartnerRow,
  updatePartner,
} from '../db/repositories/partners';
import type { Tx } from '../db/transaction';
import { assertRoom } from '../domain/caps';
import { DomainError } from '../domain/errors';
import { checkPartner, isSamePartner, type Partner } from '../domain/partner';
import { command, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';
import { loadWork, loadWorkByForm, type IdeaWithTeam } from './teamwork';

/**
 * The lead or the team puts a party on the playing field. `formId` becomes its id, so that the same form twice
 * adds one, and none when it was taken away since.
 * @throws DomainError `not_found`, `not_allowed`, `form_used`, `idea_not_open`, `stage_order`, `too_many_partners`,
 * `partner_required`, `text_too_long`
 */
export async function addPartner(
  kiem: Kiem,
  identity: Identity,
  input: Partner & { readonly ideaId: string; readonly formId: string },
): Promise<void> {
  await command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    const known = await findPartner(tx, input.formId);
    const sent = known === null ? null : { ideaId: known.ideaId, byId: known.addedById };
    const { idea, isNew } = await loadWorkByForm(tx, actor, input.ideaId, sent);
    if (!isNew) return;
    assertRoom('partnersOnIdea', await countPartners(tx, idea.id));
    const partner = checkPartner(input);
    await insertPartner(tx, {
      id: input.formId,
      ideaId: idea.id,
      ...partner,
      addedById: actor.userId,
      addedAt: now,
      removedAt: null,
    });
    await updateIdea(tx, idea, {});
    const { name, joins } = partner;
    await appendEvent(tx, idea.id, 'partnerAdded', actor.userId, now, { name, joins });
  });
}

interface Found extends IdeaWithTeam {
  readonly actorId: string;
  readonly partner: PartnerRow;
  /** Nobody took it away yet. */
  readonly isNew: boolean;
}

async function load(tx: Tx, identity: Identity, partnerId: string): Promise<Found> {
  const actor = await loadActor(tx, identity);
  const partner = await findPartner(tx, partnerId);
  if (partner === null) throw new DomainError('not_found');
  const work = await loadWork(tx, actor, partner.ideaId, partner.removedAt !== null);
  return { ...work, actorId: actor.userId, partner };
}

/**
 * Changes what is written of a partner; what is left out stays as it is.
 * @returns the idea of the partner
 * @throws DomainError `not_found`, `not_allowed`, `idea_not_open`, `partner_required`, `text_too_long`
 */
export async function changePartner(
  kiem: Kiem,
  identity: Identity,
  partnerId: string,
  change: { readonly [Name in keyof Partner]?: Partner[Name] | undefined },
): Promise<string> {
  return command(kiem, async (tx, now) => {
    const { idea, actorId, partner, isNew } = await load(tx, identity, partnerId);
    if (!isNew) throw new DomainError('not_found');
    const after = checkPartner({
      name: change.name ?? partner.name,
      joins: change.joins ?? partner.joins,
      note: change.note === undefined ? partner.note : change.note,
    });
    if (isSamePartner(partner, after)) return idea.id;
    await updatePartner(tx, partner.id, after);
    await updateIdea(tx, idea, {});
    const { name, joins } = after;
    await appendEvent(tx, idea.id, 'partnerChanged', actorId, now, { name, joins });
    return idea.id;
  });
}

/**
 * Takes a partner from the playing field. Taken away twice changes nothing more.
 * @returns the idea of the partner
 * @throws DomainError `not_found`, `not_allowed`, `idea_not_open`
 */
export async function removePartner(kiem: Kiem, identity: Identity, partnerId: string): Promise<string> {
  return command(kiem, async (tx, now) => {
    const { idea, actorId, partner, isNew } = await load(tx, identity, partnerId);
    if (!isNew || !(await removePartnerRow(tx, partner.id, now))) return idea.id;
    await updateIdea(tx, idea, {});
    await appendEvent(tx, idea.id, 'partnerRemoved', actorId, now, { name: partner.name });
    return idea.id;
  });
}
