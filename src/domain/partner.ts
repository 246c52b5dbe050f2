import { LIMITS, optionalText, requiredLine } from './idea';

/** How a party on the playing field joins in, from the closest to the furthest. */
export const PARTNER_WAYS = ['decides', 'advises', 'takesPart', 'informed'] as const;
export type PartnerWay = (typeof PARTNER_WAYS)[number];

/** A party that matters to an idea: an organisation, a team or a group. */
export interface Partner {
  readonly name: string;
  readonly joins: PartnerWay;
  readonly note: string | null;
}

/**
 * Checks and tidies a partner as somebody wrote it down.
 * @throws DomainError `partner_required`, `text_too_long`
 */
export function checkPartner({ name, joins, note }: Partner): Partner {
  return {
    name: requiredLine(name, LIMITS.partner, 'partner_required'),
    joins,
    note: optionalText(note, LIMITS.partnerNote),
  };
}

/** Whether two say the same of a partner. */
export function isSamePartner(one: Partner, other: Partner): boolean {
  return one.name === other.name && one.joins === other.joins && one.note === other.note;
}
