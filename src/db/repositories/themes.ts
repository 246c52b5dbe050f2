import type { ClubRow } from '../entities/clubs';
import { Themes, type ThemeRow } from '../entities/themes';
import { repo } from '../entity';
import { newId } from '../ids';
import type { Tx } from '../transaction';
import { findActiveClubs } from './clubs';

/** The club that takes ideas of this theme: the theme's own, otherwise the default one. */
export async function findClubForTheme(tx: Tx, theme: string | null): Promise<ClubRow | null> {
  const clubs = await findActiveClubs(tx);
  if (theme !== null) {
    const row = await repo(tx, Themes).findOneBy({ name: theme });
    const own = row === null ? undefined : clubs.find((club) => club.id === row.clubId);
    if (own !== undefined) return own;
  }
  return clubs.find((club) => club.isDefault) ?? null;
}

export function findThemes(tx: Tx): Promise<ThemeRow[]> {
  return repo(tx, Themes).find({ order: { name: 'ASC' }, take: 500 });
}

export async function insertTheme(tx: Tx, name: string, clubId: string | null): Promise<void> {
  await repo(tx, Themes).insert({ id: newId(), name, clubId });
}

export async function updateTheme(tx: Tx, id: string, clubId: string | null): Promise<void> {
  await repo(tx, Themes).update({ id }, { clubId });
}

export async function deleteTheme(tx: Tx, id: string): Promise<boolean> {
  return (await repo(tx, Themes).delete({ id })).affected === 1;
}

/** Gives up all themes of a club, so that another may take them. */
export async function freeThemesOf(tx: Tx, clubId: string): Promise<void> {
  await repo(tx, Themes).update({ clubId }, { clubId: null });
}
