import type { Database } from '../db/dataSource';
import { SettingsTable, type SettingsRow } from '../db/entities/settings';
import { repo } from '../db/entity';
import { newId } from '../db/ids';
import { rows, sql } from '../db/sql';
import { StaleRowError, type Tx } from '../db/transaction';
import type { Calendar } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import { promiseHorizon, type PromiseHorizon } from '../domain/promise';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings';

/** What the services need of the world. Made once, by the composition root. */
export interface Kiem {
  readonly db: Database;
  readonly now: () => Date;
  readonly calendarFor: (settings: Settings) => Calendar;
  /** Tells the outbox worker of this process that something was enqueued. Called after the commit. */
  readonly wakeOutbox: () => void;
}

/**
 * One command: a transaction, and after its commit a nudge to the outbox. `now` is the same for all that
 * happens in it.
 * @throws DomainError `changed_meanwhile` when others changed the same thing again and again
 */
export async function command<T>(kiem: Kiem, work: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
  const result = await kiem.db
    .inTransaction((tx) => work(tx, kiem.now()))
    .catch((error: unknown) => {
      // Somebody else was a moment earlier, each time that it was tried again.
      throw error instanceof StaleRowError ? new DomainError('changed_meanwhile') : error;
    });
  kiem.wakeOutbox();
  return result;
}

/** The numbers of the organisation, and its calendar. */
export interface Organisation {
  readonly settings: Settings;
  readonly calendar: Calendar;
}

const SETTINGS_ID = 'organisation';

/** The organisation as each Kiem last read it, with the text it was made of: settings are read anew each time, and seldom change. */
const organisations = new WeakMap<Kiem, { readonly text: string; readonly organisation: Organisation }>();

export async function loadOrganisation(kiem: Kiem, tx: Tx): Promise<Organisation> {
  const [row] = await rows<{ value: string }>(
    tx,
    sql`SELECT "value" FROM settings WHERE id = ${SETTINGS_ID}`,
  );
  const text = row?.value ?? '{}';
  const known = organisations.get(kiem);
  if (known?.text === text) return known.organisation;
  const settings: Settings = { ...DEFAULT_SETTINGS, ...(JSON.parse(text) as Partial<Settings>) };
  const organisation = { settings, calendar: kiem.calendarFor(settings) };
  organisations.set(kiem, { text, organisation });
  return organisation;
}

/** The last horizon of each organisation: it moves once a day. */
const horizons = new WeakMap<Organisation, PromiseHorizon>();

/** Where today stands between promises. */
export function horizonAt(organisation: Organisation, now: Date): PromiseHorizon {
  const today = organisation.calendar.localDate(now);
  const known = horizons.get(organisation);
  if (known?.today === today) return known;
  const horizon = promiseHorizon(organisation.calendar, today, organisation.settings);
  horizons.set(organisation, horizon);
  return horizon;
}

/** Stores the settings that differ from the defaults. */
export async function saveSettings(tx: Tx, value: SettingsRow['value']): Promise<void> {
  const settings = repo(tx, SettingsTable);
  const updated = await settings.update({ id: SETTINGS_ID }, { value });
  if (updated.affected === 0) await settings.insert({ id: SETTINGS_ID, value });
}

/** A new id for a form, so that what is sent with it is done once, however often it arrives. */
export function newFormId(): string {
  return newId();
}
