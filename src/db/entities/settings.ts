import type { Settings } from '../../domain/settings';
import { defineEntity } from '../entity';

/** The organisation's settings: one row. */
export interface SettingsRow {
  id: string;
  value: Partial<Settings>;
}

export const SettingsTable = defineEntity<SettingsRow>('settings', (c) => ({
  id: c.text(20, { primary: true }),
  value: c.json(),
}));
