import type { Club, PatchClubBody } from '../../../../src/contracts/api';

/** What stands in the form of a club. */
export interface ClubValues {
  readonly name: string;
  readonly isDefault: boolean;
  readonly leads: readonly string[];
  readonly themes: readonly string[];
}

/** The form as the club is now. */
export function clubValues(club: Club): ClubValues {
  return {
    name: club.name,
    isDefault: club.isDefault,
    leads: club.leads.map(({ personId }) => personId),
    themes: club.themes,
  };
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one));

/** Only what differs is sent, so that what another administrator changed meanwhile stays. */
export function clubChange(before: ClubValues, after: ClubValues): PatchClubBody {
  return {
    ...(before.name === after.name ? {} : { name: after.name }),
    ...(after.isDefault && !before.isDefault ? { isDefault: true as const } : {}),
    ...(isSame(before.leads, after.leads) ? {} : { leads: [...after.leads] }),
    ...(isSame(before.themes, after.themes) ? {} : { themes: [...after.themes] }),
  };
}
