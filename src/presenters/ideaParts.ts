import type { Experiment, Partner, Question, Step } from '../contracts/api';
import { isAble } from '../domain/abilities';
import type { LocalDate } from '../domain/calendar';
import { isLate } from '../domain/late';
import type { Actor } from '../domain/policy';
import { iso } from './common';

/** Something that belongs to an idea; what its letters hold depends on the kind (db/repositories/ideaView.ts). */
export interface Part {
  readonly part: string;
  readonly id: string;
  readonly who: string | null;
  readonly name: string | null;
  readonly a: string | null;
  readonly b: string | null;
  readonly c: string | null;
  readonly d: string | null;
  readonly at1: string | Date;
  readonly at2: string | Date | null;
}

/** A question of the club, with its answer and whether the reader may give one. */
export function presentQuestionPart(
  part: Part,
  idea: { readonly submitterId: string; readonly clubId: string | null },
  reader: Actor,
): Question {
  return {
    questionId: part.id,
    askedBy: part.name ?? '',
    text: part.a ?? '',
    askedAt: iso(part.at1),
    answer: part.b,
    answeredAt: part.at2 === null ? null : iso(part.at2),
    canAnswer: isAble(reader, 'answerQuestion', {
      clubId: idea.clubId,
      submitterId: idea.submitterId,
      isAnswered: part.at2 !== null,
    }),
  };
}

/** A step with whose it is. */
export function presentStep(part: Part, today: LocalDate): Step {
  return {
    stepId: part.id,
    text: part.a ?? '',
    dueOn: part.d ?? '',
    owner: part.name ?? '',
    doneAt: part.at2 === null ? null : iso(part.at2),
    isLate: isLate({ dueOn: part.d ?? '', isDone: part.at2 !== null }, today),
  };
}

/** What is tried, with what came out once it has ended. */
export function presentExperiment(part: Part, ends: readonly Part[], today: LocalDate): Experiment {
  const end = ends.find(({ id }) => id === part.id);
  const dueOn = part.d ?? '';
  return {
    experimentId: part.id,
    expected: part.a ?? '',
    test: part.b ?? '',
    dueOn,
    startedBy: part.name ?? '',
    startedAt: iso(part.at1),
    isLate: isLate({ dueOn, isDone: end !== undefined }, today),
    end:
      end === undefined
        ? null
        : {
            outcome: end.c as NonNullable<Experiment['end']>['outcome'],
            findings: end.a ?? '',
            learned: end.b ?? '',
            endedBy: end.name ?? '',
            endedAt: iso(end.at1),
          },
  };
}

/** A party on the playing field. */
export function presentPartner(part: Part): Partner {
  return { partnerId: part.id, name: part.a ?? '', joins: part.c as Partner['joins'], note: part.b };
}
