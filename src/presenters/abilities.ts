import type { IdeaAbilities } from '../contracts/abilities';
import { isAble, type Ability, type Asker, type SituationOf } from '../domain/abilities';

/** Under which name each ability on an idea is printed. */
const PRINTED = {
  canEdit: 'editIdea',
  canWithdraw: 'withdrawIdea',
  canSupport: 'supportIdea',
  canEndSupport: 'endSupport',
  canAsk: 'askSubmitter',
  canAddPrecedent: 'addPrecedent',
  canStartVote: 'startVote',
  canVote: 'vote',
  canCloseRound: 'closeRound',
  canDecide: 'decide',
  canMerge: 'mergeIdea',
  canExplainDelay: 'explainDelay',
  canAppointTeam: 'appointTeam',
  canUpdateWork: 'updateWork',
  canAnchorLevels: 'anchorLevel',
  canComplete: 'completeAnchoring',
  canGrantBudget: 'grantBudget',
  canUpdateBudget: 'updateWork',
} as const satisfies Readonly<Record<Exclude<keyof IdeaAbilities, 'moves'>, Ability>>;

type Printed = typeof PRINTED;
export type AbilityField = keyof Printed;

type Both<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
/** What has to be known to print all of these. */
type SituationFor<Field extends AbilityField> = Both<
  Field extends unknown ? SituationOf<Printed[Field]> : never
>;

/** What this reader may do now with an idea, as the contract names it: these fields of it. */
export function presentAbilities<Field extends AbilityField>(
  reader: Asker,
  fields: readonly Field[],
  situation: SituationFor<Field>,
): Record<Field, boolean> {
  const abilities = {} as Record<Field, boolean>;
  for (const field of fields)
    abilities[field] = isAble(reader, PRINTED[field], situation as SituationOf<Printed[Field]>);
  return abilities;
}

/** All that has a button on the page of an idea. */
export const ALL_ABILITIES = Object.keys(PRINTED) as readonly AbilityField[];
