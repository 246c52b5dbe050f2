import { castVote, explainVote } from '../services/votes';
import {
  closeDueRounds,
  startDueVotes,
  bringBackParked,
  remindOfPromises,
  askForSignsOfLife,
  askAboutLateSteps,
  askForOutcomes,
} from '../services/due';
import { explainDelay, mergeIdea, recordDecision } from '../services/decisions';
import { endExperiment, startExperiment } from '../services/experiments';
import { submitIdea, supportIdea, withdrawIdea } from '../services/ideas';
import { newFormId, type Kiem } from '../services/kiem';
import type { Identity } from '../services/people';
import { addPartner } from '../services/partners';
import { addPrecedent, answerQuestion, askSubmitter } from '../services/questions';
import { closeRound, startVote } from '../services/rounds';
import { addStep, appointTeamMember, changeBudget, completeStep } from '../services/work';
import { viewIdea } from '../services/ideaView';
import { anchorLevel, completeAnchoring, moveToAnchoring } from '../services/stages';
import { viewIdeaInChat } from '../services/views';
import type { Moments } from './moments';
import { CAST, type Story, type TimedDeed, type Who } from './story';

/** Who somebody of the stories is. */
export function identityOf(who: Who): Identity {
  return { aadObjectId: CAST[who] };
}

/** What has a moment of its own: the telling of an idea, a deed, a look of the clock. */
interface Scene {
  readonly name: string;
  readonly at: Date;
  readonly play: (kiem: Kiem) => Promise<void>;
}

/** The ids of the ideas that have been told so far, by the key of their story. */
type Told = Map<string, string>;

function idOf(told: Told, key: string): string {
  const id = told.get(key);
  if (id === undefined) throw new Error(`the story ${key} has not begun yet`);
  return id;
}

async function tell(kiem: Kiem, story: Story, told: Told): Promise<void> {
  const { idea } = await submitIdea(kiem, identityOf(story.by), {
    formId: newFormId(),
    source: 'chat',
    title: story.title,
    text: story.text,
    problem: story.problem ?? null,
    theme: story.theme ?? null,
    seenElsewhere: story.seenElsewhere ?? null,
    unnamed: story.unnamed ?? false,
  });
  told.set(story.key, idea.id);
}

/** The answer goes to the question that has none yet. */
async function answer(kiem: Kiem, submitter: Identity, ideaId: string, text: string): Promise<void> {
  const { questions } = await viewIdeaInChat(kiem, submitter, ideaId);
  const open = questions.find((question) => question.answeredAt === null);
  if (open === undefined) throw new Error(`nobody asked what is answered with: ${text}`);
  await answerQuestion(kiem, submitter, { questionId: open.id, answer: text });
}

/** The first step that is not done yet is done. */
async function finishStep(kiem: Kiem, who: Identity, ideaId: string): Promise<void> {
  const { parts } = await viewIdea(kiem, who, ideaId);
  const step = parts.find((one) => one.part === 'step' && one.at2 === null);
  if (step === undefined) throw new Error('there is no step to finish');
  await completeStep(kiem, who, step.id);
}

/** What is being tried has come out. */
async function finishTrying(
  kiem: Kiem,
  who: Identity,
  ideaId: string,
  found: Omit<Parameters<typeof endExperiment>[2], 'experimentId'>,
): Promise<void> {
  const { parts } = await viewIdea(kiem, who, ideaId);
  const running = parts.find((one) => one.part === 'experiment' && one.at2 === null);
  if (running === undefined) throw new Error('nothing is being tried');
  await endExperiment(kiem, who, { ...found, experimentId: running.id });
}

const CENTS = 100;

async function act(kiem: Kiem, story: Story, deed: TimedDeed, told: Told, moments: Moments): Promise<void> {
  const ideaId = idOf(told, story.key);
  const who = identityOf('who' in deed ? deed.who : story.by);
  const form = { ideaId, formId: newFormId() };
  switch (deed.does) {
    case 'ask':
      return askSubmitter(kiem, who, { ...form, question: deed.question });
    case 'answer':
      return answer(kiem, who, ideaId, deed.answer);
    case 'precedent':
      return addPrecedent(kiem, who, { ...form, precedent: deed.precedent });
    case 'support':
      await supportIdea(kiem, who, { ideaId, formId: null });
      return;
    case 'startVote':
      return startVote(kiem, who, ideaId);
    case 'vote':
      // The reason first needs a vote; the last vote of all closes the round, so it comes without a reason.
      await castVote(kiem, who, { ideaId, choice: deed.choice });
      if (deed.reason !== null) await explainVote(kiem, who, { ideaId, reason: deed.reason });
      return;
    case 'closeRound':
      return closeRound(kiem, who, ideaId);
    case 'takeOn':
      return recordDecision(kiem, who, {
        ...form,
        kind: 'takeOn',
        reason: deed.reason,
        projectLeader: CAST[deed.projectLeader],
        firstStep: deed.firstStep,
        firstStepDate: moments.day(deed.firstStepOn),
      });
    case 'park':
      return recordDecision(kiem, who, {
        ...form,
        kind: 'park',
        reason: deed.reason,
        until: moments.day(deed.until),
      });
    case 'decline':
      return recordDecision(kiem, who, { ...form, kind: 'decline', reason: deed.reason });
    case 'explainDelay':
      return explainDelay(kiem, who, { ...form, reason: deed.reason, until: moments.day(deed.until) });
    case 'merge':
      return mergeIdea(kiem, who, { ...form, reason: deed.reason, target: idOf(told, deed.into) });
    case 'withdraw':
      await withdrawIdea(kiem, who, ideaId);
      return;
    case 'addStep':
      return addStep(kiem, who, {
        ...form,
        text: deed.step,
        dueOn: moments.day(deed.stepOn),
        ownerRole: null,
      });
    case 'finishStep':
      return finishStep(kiem, who, ideaId);
    case 'experiment':
      return startExperiment(kiem, who, {
        ...form,
        expected: deed.expected,
        test: deed.test,
        dueOn: moments.day(deed.knownOn),
      });
    case 'endExperiment':
      return finishTrying(kiem, who, ideaId, deed);
    case 'partner':
      return addPartner(kiem, who, { ...form, name: deed.name, joins: deed.joins, note: deed.note ?? null });
    case 'appoint':
      return appointTeamMember(kiem, who, { ideaId, role: deed.role, aadObjectId: CAST[deed.person] });
    case 'budget':
      return changeBudget(
        kiem,
        who,
        ideaId,
        Object.fromEntries(Object.entries(deed.euros).map(([kind, euros]) => [kind, euros * CENTS])),
      );
    case 'toAnchoring':
      return moveToAnchoring(kiem, who, ideaId);
    case 'anchor':
      return anchorLevel(kiem, who, { ideaId, level: deed.level, arranged: deed.arranged });
    case 'complete':
      return completeAnchoring(kiem, who, {
        ideaId,
        result: deed.result,
        brought: {
          broughtTime: deed.brought.hours ?? null,
          broughtService: deed.brought.service ?? null,
        },
      });
  }
}

/** What the scheduler does in the morning: bring back, remind, ask. */
async function morning(kiem: Kiem): Promise<void> {
  await bringBackParked(kiem);
  await remindOfPromises(kiem);
  await askForSignsOfLife(kiem);
  await askAboutLateSteps(kiem);
  await askForOutcomes(kiem);
}

/** What the scheduler does at the end of the day. Rounds first, as it does. */
async function evening(kiem: Kiem): Promise<void> {
  await closeDueRounds(kiem);
  await startDueVotes(kiem);
}

/**
 * Plays all stories through in the order of time, and the clock with them, from the first idea to yesterday
 * evening. Each scene runs with a clock that stands at its moment. This morning is played too when it has begun:
 * what the scheduler would say at once, it would say to people who do not have the app yet.
 */
export async function playStories(kiem: Kiem, stories: readonly Story[], moments: Moments): Promise<void> {
  const told: Told = new Map();
  const scenes: Scene[] = stories.flatMap((story) => [
    { name: story.key, at: moments.moment(story.at), play: (then) => tell(then, story, told) },
    ...story.then.map((deed) => ({
      name: `${story.key}: ${deed.does}`,
      at: moments.moment(deed.at),
      play: (then: Kiem) => act(then, story, deed, told, moments),
    })),
  ]);
  const first = Math.max(...stories.map((story) => story.at[0]));
  for (let ago = first; ago > 0; ago -= 1) {
    scenes.push(
      { name: 'morning', at: moments.moment([ago, '09:01']), play: morning },
      { name: 'evening', at: moments.moment([ago, '17:01']), play: evening },
    );
  }
  const today = { name: 'morning', at: moments.moment([0, '09:01']), play: morning };
  if (today.at < kiem.now()) scenes.push(today);
  scenes.sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const { name, at, play } of scenes) {
    await play({ ...kiem, now: () => at }).catch((error: unknown) => {
      throw new Error(`the demonstration stopped at ‘${name}’ of ${at.toISOString()}`, { cause: error });
    });
  }
}
