/** Who asks, as the verified activity or token tells and the database knows. Never taken from a payload. */
export interface Actor {
  readonly userId: string;
  readonly kind: 'employee' | 'guest';
  readonly isManager: boolean;
  readonly isAdministrator: boolean;
  /** The clubs in which this person is, and as what. */
  readonly clubs: ReadonlyMap<string, 'member' | 'lead'>;
}

/** On what. Leave out what does not apply. */
export interface Target {
  readonly submitterId?: string | null;
  readonly clubId?: string | null;
  /** The trojka and its adviser. */
  readonly teamUserIds?: readonly string[];
  /** Whose data it is. */
  readonly personId?: string;
}

type Who = 'everyone' | 'self' | 'submitter' | 'member' | 'lead' | 'team' | 'manager' | 'administrator';

/** The table of PRODUCT.md, "who may do what". A lead is also a member. */
const MAY: Readonly<Record<Action, readonly Who[]>> = {
  submitIdea: ['everyone'],
  setUpClub: ['everyone'],
  seeIdeas: ['everyone'],
  supportIdea: ['everyone'],
  editIdea: ['submitter'],
  withdrawIdea: ['submitter'],
  answerQuestion: ['submitter'],
  vote: ['member'],
  askSubmitter: ['member'],
  addPrecedent: ['member'],
  startVote: ['member'],
  mergeIdea: ['member'],
  closeRound: ['lead'],
  decide: ['lead'],
  explainDelay: ['lead'],
  moveStage: ['lead'],
  appointTeam: ['lead'],
  appointLead: ['lead', 'administrator'],
  updateWork: ['lead', 'team'],
  grantBudget: ['manager'],
  findPeople: ['lead', 'administrator'],
  seeDashboard: ['member', 'manager', 'administrator'],
  exportIdeas: ['member', 'manager', 'administrator'],
  takeDataAlong: ['self', 'administrator'],
  administer: ['administrator'],
};

export type Action =
  | 'submitIdea'
  | 'setUpClub'
  | 'seeIdeas'
  | 'supportIdea'
  | 'editIdea'
  | 'withdrawIdea'
  | 'answerQuestion'
  | 'vote'
  | 'askSubmitter'
  | 'addPrecedent'
  | 'startVote'
  | 'mergeIdea'
  | 'closeRound'
  | 'decide'
  | 'explainDelay'
  | 'moveStage'
  | 'appointTeam'
  | 'appointLead'
  | 'updateWork'
  | 'grantBudget'
  | 'findPeople'
  | 'seeDashboard'
  | 'exportIdeas'
  | 'takeDataAlong'
  | 'administer';

function isWho(who: Who, actor: Actor, target: Target): boolean {
  switch (who) {
    case 'everyone':
      return true;
    case 'self':
      return target.personId === actor.userId;
    case 'submitter':
      return target.submitterId === actor.userId;
    case 'member':
    case 'lead': {
      if (target.clubId === undefined) {
        return [...actor.clubs.values()].some((role) => who === 'member' || role === 'lead');
      }
      const role = target.clubId === null ? undefined : actor.clubs.get(target.clubId);
      return role === 'lead' || (who === 'member' && role === 'member');
    }
    case 'team':
      return target.teamUserIds?.includes(actor.userId) ?? false;
    case 'manager':
      return actor.isManager;
    case 'administrator':
      return actor.isAdministrator;
  }
}

/** Whether this person may do this, by role alone. A guest may do nothing at all. */
export function can(actor: Actor, action: Action, target: Target = {}): boolean {
  return actor.kind === 'employee' && MAY[action].some((who) => isWho(who, actor, target));
}

/** Whether any member of a club may do this on an idea of the club: what a card offers that everybody reads. */
export function canAnyMember(action: Action): boolean {
  return MAY[action].includes('everyone') || MAY[action].includes('member');
}
