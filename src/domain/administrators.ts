/** Somebody as far as it matters for who administers. */
export interface Administrating {
  readonly kind: 'employee' | 'guest';
  readonly isAdministrator: boolean;
}

/** A guest has no rights, so they administer nothing, whatever they were before. */
export function administers(person: Administrating): boolean {
  return person.isAdministrator && person.kind === 'employee';
}
