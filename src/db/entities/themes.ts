import { defineEntity } from '../entity';

/** A theme of the organisation, and the club that its ideas go to (null: the default club). */
export interface ThemeRow {
  id: string;
  name: string;
  clubId: string | null;
}

export const Themes = defineEntity<ThemeRow>(
  'themes',
  (c) => ({ id: c.id({ primary: true }), name: c.text(60), clubId: c.id({ nullable: true }) }),
  [{ name: 'ux_themes_name', columns: ['name'], unique: true }],
);
