import type { IdeaAbilities } from '../../../src/contracts/abilities';
import { rows, sql } from '../../../src/db/sql';
import { DomainError } from '../../../src/domain/errors';
import { LEVELS } from '../../../src/domain/stage';
import { presentIdeaInChat } from '../../../src/presenters/chat';
import { presentIdeaCard } from '../../../src/presenters/ideaCard';
import { explainDelay, mergeIdea, recordDecision } from '../../../src/services/decisions';
import { assertOpens, type IdeaDialog } from '../../../src/services/dialogs';
import { loadFacts } from '../../../src/services/ideaFacts';
import { editIdea, endSupport, supportIdea, withdrawIdea } from '../../../src/services/ideas';
import type { Kiem } from '../../../src/services/kiem';
import { addPrecedent, askSubmitter } from '../../../src/services/questions';
import { closeRound, startVote } from '../../../src/services/rounds';
import { anchorLevel, completeAnchoring, moveToAnchoring } from '../../../src/services/stages';
import { viewIdeaInChat } from '../../../src/services/views';
import { castVote, viewVote } from '../../../src/services/votes';
import { addStep, appointTeamMember, changeBudget } from '../../../src/services/work';
import { apiAs, formId, pageOf, tell, type ApiOf } from '../../support/api';
import { startWorld, type World } from '../../support/kiem';
import { clubOf, idOf, makeManager } from '../../support/people';

const PEOPLE = ['Fatima', 'Kees', 'Tom', 'Lidia', 'Ruth', 'Carla', 'Samira'] as const;
type Name = (typeof PEOPLE)[number];

let world: World;
const apis = {} as Record<Name, ApiOf>;
/** Ideas in every state that there is, by what is to be known of them. */
const ideas = new Map<string, string>();
let target: string;

/** Brings an idea to where it is to be; each step on from the one before. */
async function bring(
  ideaId: string,
  to: 'vote' | 'voted' | 'running' | 'tried' | 'anchoring',
): Promise<void> {
  const { Lidia, Tom } = apis;
  await Lidia.post(`/ideas/${ideaId}/round`);
  await Tom.put(`/ideas/${ideaId}/vote`, { choice: 'for' });
  if (to === 'vote') return;
  await Lidia.post(`/ideas/${ideaId}/round/closing`);
  if (to === 'voted') return;
  const first = { projectLeader: idOf('Ruth'), firstStep: 'Proberen.', firstStepDate: '2026-12-04' };
  await Lidia.post(`/ideas/${ideaId}/decisions`, {
    kind: 'takeOn',
    formId: formId(),
    reason: 'Doen.',
    ...first,
  });
  if (to !== 'anchoring') return;
  await Lidia.post(`/ideas/${ideaId}/anchoring`);
}

async function arrange(ideaId: string): Promise<void> {
  for (const level of LEVELS)
    await apis.Lidia.put(`/ideas/${ideaId}/anchoring/${level}`, { arranged: 'Zo.' });
}

async function decide(ideaId: string, decision: object): Promise<void> {
  await apis.Lidia.post(`/ideas/${ideaId}/decisions`, { formId: formId(), reason: 'Daarom.', ...decision });
}

beforeAll(async () => {
  world = await startWorld({ env: { KIEM_ADMINISTRATORS: idOf('Samira') } });
  await clubOf(world);
  await makeManager(world, 'Carla');
  for (const name of PEOPLE) apis[name] = await apiAs(world, name);
  const make = async (what: string, by: Name = 'Fatima', more: object = {}): Promise<string> => {
    const ideaId = await tell(apis[by], `Idee ${what}`, { ...more });
    ideas.set(what, ideaId);
    return ideaId;
  };
  target = await tell(apis.Kees, 'Waarin het opgaat');
  await make('in search');
  await make('of a member');
  await make('of a member without a name', 'Tom', { unnamed: true });
  await make('of the lead', 'Lidia');
  await bring(await make('with a vote'), 'vote');
  await apis.Kees.put(`/ideas/${ideas.get('with a vote')!}/support`, { formId: formId() });
  await bring(await make('of a member with a vote', 'Tom'), 'vote');
  await bring(await make('voted on'), 'voted');
  await bring(await make('that runs'), 'running');
  await bring(await make('in anchoring'), 'anchoring');
  await bring(await make('with all levels'), 'anchoring');
  await arrange(ideas.get('with all levels')!);
  const anchored = await make('anchored');
  await bring(anchored, 'anchoring');
  await arrange(anchored);
  await apis.Lidia.post(`/ideas/${anchored}/result`, { result: 'Het werkt.' });
  for (const [what, decision] of [
    ['declined', { kind: 'decline' }],
    ['parked', { kind: 'park', until: '2027-03-01' }],
  ] as const) {
    await bring(await make(what), 'voted');
    await apis.Kees.put(`/ideas/${ideas.get(what)!}/support`, { formId: formId() });
    await decide(ideas.get(what)!, decision);
  }
  await decide(await make('merged'), { kind: 'merge', target });
  await apis.Fatima.post(`/ideas/${await make('withdrawn')}/withdrawal`);
}, 60_000);
afterAll(() => world.stop());

/** Carries what came of a command out of its transaction, which is undone. */
class Undone extends Error {
  constructor(readonly changed: boolean) {
    super('undone');
  }
}

/** A Kiem in which everything is tried and nothing stays. */
function tried(kiem: Kiem): Kiem {
  const count = sql`SELECT COUNT(*) AS n FROM events`;
  return {
    ...kiem,
    db: {
      ...kiem.db,
      inTransaction: (work) =>
        kiem.db.inTransaction(async (tx) => {
          const [before] = await rows<{ n: number }>(tx, count);
          await work(tx);
          const [after] = await rows<{ n: number }>(tx, count);
          throw new Undone(before?.n !== after?.n);
        }),
    },
  };
}

/** What comes of doing it: it changed something, it was so already, or the code of the refusal. */
async function comesOf(work: (kiem: Kiem) => Promise<unknown>): Promise<string> {
  try {
    await work(tried(world.kiem.kiem));
  } catch (error) {
    if (error instanceof Undone) return error.changed ? 'able' : 'done';
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  throw new Error('nothing was tried');
}

type Do = (kiem: Kiem, who: { readonly aadObjectId: string }, ideaId: string) => Promise<unknown>;
const DAY = '2027-01-15';
const text = {
  title: 'Anders',
  text: 'Anders.',
  problem: null,
  theme: null,
  seenElsewhere: null,
  unnamed: false,
};

/** What is done by each thing that is printed. */
const COMMANDS: Readonly<Record<Exclude<keyof IdeaAbilities, 'moves'>, Do>> = {
  canEdit: (kiem, who, ideaId) => editIdea(kiem, who, { ideaId, ...text }),
  canWithdraw: withdrawIdea,
  canSupport: (kiem, who, ideaId) => supportIdea(kiem, who, { ideaId, formId: null }),
  canEndSupport: endSupport,
  canAsk: (kiem, who, ideaId) => askSubmitter(kiem, who, { ideaId, formId: formId(), question: 'Hoe?' }),
  canAddPrecedent: (kiem, who, ideaId) =>
    addPrecedent(kiem, who, { ideaId, formId: formId(), precedent: 'Almere' }),
  canStartVote: startVote,
  canVote: (kiem, who, ideaId) => castVote(kiem, who, { ideaId, choice: 'doubt' }),
  canCloseRound: closeRound,
  canDecide: (kiem, who, ideaId) =>
    recordDecision(kiem, who, { kind: 'decline', ideaId, formId: formId(), reason: 'Nee.' }),
  canMerge: (kiem, who, ideaId) =>
    mergeIdea(kiem, who, { ideaId, formId: formId(), reason: 'Zelfde.', target }),
  canExplainDelay: (kiem, who, ideaId) =>
    explainDelay(kiem, who, { ideaId, formId: formId(), reason: 'Druk.', until: DAY }),
  canAppointTeam: (kiem, who, ideaId) =>
    appointTeamMember(kiem, who, { ideaId, role: 'adviser', aadObjectId: idOf('Kees') }),
  canUpdateWork: (kiem, who, ideaId) =>
    addStep(kiem, who, { ideaId, formId: formId(), text: 'Stap', dueOn: DAY, ownerRole: null }),
  canAnchorLevels: (kiem, who, ideaId) =>
    anchorLevel(kiem, who, { ideaId, level: 'governance', arranged: 'Zo.' }),
  canComplete: (kiem, who, ideaId) => completeAnchoring(kiem, who, { ideaId, result: 'Het werkt.' }),
  canGrantBudget: (kiem, who, ideaId) => changeBudget(kiem, who, ideaId, { granted: 100 }),
  canUpdateBudget: (kiem, who, ideaId) => changeBudget(kiem, who, ideaId, { asked: 100 }),
};
const FIELDS = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[];

/** The dialogs of the channel, by what is printed for them on the card. */
const DIALOGS = {
  askSubmitter: 'canAsk',
  addPrecedent: 'canAddPrecedent',
  mergeIdea: 'canMerge',
  takeOn: 'canDecide',
  park: 'canDecide',
  decline: 'canDecide',
  explainDelay: 'canExplainDelay',
} as const satisfies Partial<Record<IdeaDialog, keyof IdeaAbilities>>;

describe.each(PEOPLE)('what %s may do, in every state of an idea', (name) => {
  const who = { aadObjectId: idOf(name) };

  test('is printed as it is done', async () => {
    for (const [what, ideaId] of ideas) {
      const { abilities } = await pageOf(apis[name], ideaId);
      for (const field of FIELDS) {
        const comes = await comesOf((kiem) => COMMANDS[field](kiem, who, ideaId));
        expect([what, field, comes, abilities[field]]).toEqual([what, field, comes, comes === 'able']);
      }
      const moves = [
        ...((await comesOf((kiem) => startVote(kiem, who, ideaId))) === 'able' ? ['startVote'] : []),
        ...(abilities.canDecide ? ['takeOn', 'park', 'decline'] : []),
        ...((await comesOf((kiem) => moveToAnchoring(kiem, who, ideaId))) === 'able' ? ['toAnchoring'] : []),
      ];
      expect([what, abilities.moves.filter((move) => move !== 'complete')]).toEqual([what, moves]);
      if (abilities.canComplete) expect(abilities.moves).toContain('complete');
    }
  });

  test('is printed the same in the list, on the card, in the chat, and by which dialogs open', async () => {
    const { kiem } = world.kiem;
    const { body } = await apis[name].get('/ideas?limit=100');
    const listed = body['items'] as { ideaId: string; abilities: Partial<IdeaAbilities> }[];
    for (const [what, ideaId] of ideas) {
      const { abilities } = await pageOf(apis[name], ideaId);
      expect([what, abilities]).toMatchObject([what, listed.find((one) => one.ideaId === ideaId)!.abilities]);
      const { actor, context } = await viewVote(kiem, who, ideaId);
      const facts = await loadFacts(kiem, ideaId, context.idea.version);
      const card = presentIdeaCard(facts, context.round, { actor, vote: context.vote }, kiem.now());
      expect([what, abilities]).toMatchObject([what, card.abilities]);
      const chat = presentIdeaInChat(await viewIdeaInChat(kiem, who, ideaId));
      expect([what, abilities]).toMatchObject([
        what,
        { canEdit: chat.canEdit, canWithdraw: chat.canWithdraw },
      ]);
      for (const [dialog, field] of Object.entries(DIALOGS)) {
        const opens = await assertOpens(kiem, who, dialog as IdeaDialog, ideaId).then(
          () => true,
          () => false,
        );
        expect([what, dialog, opens]).toEqual([what, dialog, abilities[field]]);
      }
    }
  });
});
