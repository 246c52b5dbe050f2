/** What is written down of those who have power over rights, money and data of others. */
export const AUDITED = [
  'settingsChanged',
  'clubChanged',
  'clubApproved',
  'clubRejected',
  'leadAppointed',
  'leadRemoved',
  'themesChanged',
  'rolesChanged',
  'firstAdministrator',
  'dataSeen',
  'messageRetried',
  'ideasExported',
  'budgetGranted',
] as const;
export type Audited = (typeof AUDITED)[number];

export type AuditValue = string | number | boolean | null | readonly string[];

/** The old and the new value of each thing that changed, by its name. */
export type AuditChanges = Readonly<Record<string, { readonly from: AuditValue; readonly to: AuditValue }>>;

type Values = Readonly<Record<string, AuditValue | undefined>>;

const isSame = (one: AuditValue, other: AuditValue): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What differs between before and after; what stayed the same is no change, what was not there was null. */
export function changesBetween(before: Values, after: Values): AuditChanges {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const from = before[name] ?? null;
      const to = after[name] ?? null;
      return isSame(from, to) ? [] : [[name, { from, to }] as const];
    }),
  );
}
