import { settings as settingsContract } from '../contracts/api';
import { appendAudit, findAudit, type AuditLine } from '../db/repositories/audit';
import { changesBetween } from '../domain/audit';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings';
import { assertAble } from '../domain/abilities';
import { command, horizonAt, loadOrganisation, saveSettings, type Kiem } from './kiem';
import { loadActor, type Identity } from './people';

/**
 * The numbers of the organisation.
 * @throws DomainError `not_allowed`
 */
export async function viewSettings(kiem: Kiem, identity: Identity): Promise<Settings> {
  return kiem.db.read(async (tx) => {
    assertAble(await loadActor(tx, identity), 'administer', {});
    return (await loadOrganisation(kiem, tx)).settings;
  });
}

/** Whom a complaint about a person belongs with, as an administrator wrote it; empty when nobody did. */
export async function findConfidentialAdviser(kiem: Kiem): Promise<string> {
  return (await kiem.db.read((tx) => loadOrganisation(kiem, tx))).settings.confidentialAdviser;
}

/** Throws when what is stored as settings is not what Kiem can reckon with. */
export async function checkSettings(kiem: Kiem): Promise<void> {
  const organisation = await kiem.db.read((tx) => loadOrganisation(kiem, tx));
  settingsContract.strip().parse(organisation.settings);
  horizonAt(organisation, kiem.now());
}

/**
 * Changes the numbers of the organisation. They count from now on: what was promised stays promised.
 * @throws DomainError `not_allowed`
 */
export async function changeSettings(kiem: Kiem, identity: Identity, wanted: Settings): Promise<Settings> {
  return command(kiem, async (tx, now) => {
    const actor = await loadActor(tx, identity);
    assertAble(actor, 'administer', {});
    const closingDays = [...new Set(wanted.closingDays)].sort();
    const differing = Object.entries({ ...wanted, closingDays }).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[name as keyof Settings]),
    );
    const before = (await loadOrganisation(kiem, tx)).settings;
    await saveSettings(tx, Object.fromEntries(differing));
    const after = (await loadOrganisation(kiem, tx)).settings;
    const changes = changesBetween({ ...before }, { ...after });
    if (Object.keys(changes).length > 0)
      await appendAudit(tx, { actorId: actor.userId, action: 'settingsChanged', changes }, now);
    return after;
  });
}

/** A page of the audit trail. */
export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly next: string | null;
}

/**
 * What administrators did with rights and data of others, newest first.
 * @throws DomainError `not_allowed`
 */
export async function listAudit(
  kiem: Kiem,
  identity: Identity,
  page: { readonly after: string | null; readonly limit: number },
): Promise<AuditPage> {
  return kiem.db.read(async (tx) => {
    assertAble(await loadActor(tx, identity), 'administer', {});
    const found = await findAudit(tx, page.after, page.limit + 1);
    const lines = found.slice(0, page.limit);
    return { lines, next: found.length > page.limit ? (lines.at(-1)?.id ?? null) : null };
  });
}
