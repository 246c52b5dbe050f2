import type { LocalDate } from './calendar';
import type { TeamRole } from './stage';

/** Whether the day of a step, or the day by which an experiment would tell, has passed before it was done. */
export function isLate(
  work: { readonly dueOn: LocalDate; readonly isDone: boolean },
  today: LocalDate,
): boolean {
  return !work.isDone && work.dueOn < today;
}

/** Who works on an idea: its team by role, and the leads of its club. */
export interface Workers {
  readonly team: ReadonlyMap<TeamRole, string>;
  readonly leads: readonly string[];
}

/**
 * Whom to ask how it goes with something whose day has passed: whose it is or, when they left, are a guest or do
 * not work on the idea any more, the project leader, otherwise a lead of the club. Only who works on the idea can
 * say that it is done. Null when there is nobody to ask.
 */
export function whomToAsk(
  ownerId: string,
  { team, leads }: Workers,
  canBeAsked: (userId: string) => boolean,
): string | null {
  const projectLeader = team.get('projectLeader');
  const inOrder = [
    ...([...team.values(), ...leads].includes(ownerId) ? [ownerId] : []),
    ...(projectLeader === undefined ? [] : [projectLeader]),
    ...leads,
  ];
  return inOrder.find(canBeAsked) ?? null;
}
