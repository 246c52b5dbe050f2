import { z } from 'zod';
import { choice, day, experimentOutcome, id, instant, partnerWay, teamRole, typed } from './common';
import { brought, budget } from './idea';

/**
 * What is sent to change something. `formId` is made by the client, once for each form: the same form sent
 * twice is done once. Days and people are checked by the rules, so that a wrong one is answered by a sentence.
 */
const optionalText = typed.nullable().default(null);

export const submitIdeaBody = z.strictObject({
  formId: id,
  title: typed,
  text: typed,
  problem: optionalText,
  theme: optionalText,
  seenElsewhere: optionalText,
  unnamed: z.boolean().default(false),
});
export type SubmitIdeaBody = z.input<typeof submitIdeaBody>;

/** What is left out stays as it is. */
export const editIdeaBody = z
  .strictObject({
    title: typed,
    text: typed,
    problem: typed.nullable(),
    theme: typed.nullable(),
    seenElsewhere: typed.nullable(),
    unnamed: z.boolean(),
  })
  .partial();
export type EditIdeaBody = z.input<typeof editIdeaBody>;

export const receipt = z.object({
  ideaId: id,
  number: z.string(),
  title: z.string(),
  respondBy: day,
  unnamed: z.boolean(),
  hasClub: z.boolean(),
  searchEndsAt: instant.nullable(),
});
export type Receipt = z.infer<typeof receipt>;

export const supportBody = z.strictObject({ formId: id.optional() });
export const askBody = z.strictObject({ formId: id, question: typed });
export const answerBody = z.strictObject({ answer: typed });
export const precedentBody = z.strictObject({ formId: id, precedent: typed });
export const voteBody = z.strictObject({ choice });
/** An empty reason takes it away. */
export const voteReasonBody = z.strictObject({ reason: typed });

const decided = { formId: id, reason: typed };
export const decisionBody = z.discriminatedUnion('kind', [
  z.strictObject({
    ...decided,
    kind: z.literal('takeOn'),
    /** The object id of a colleague in Entra ID. */
    projectLeader: typed,
    firstStep: typed,
    firstStepDate: typed,
  }),
  z.strictObject({ ...decided, kind: z.literal('park'), until: typed }),
  z.strictObject({ ...decided, kind: z.literal('decline') }),
  /** `target` is the id or the number of the other idea. */
  z.strictObject({ ...decided, kind: z.literal('merge'), target: typed }),
  z.strictObject({ ...decided, kind: z.literal('explainDelay'), until: typed }),
]);
export type DecisionBody = z.input<typeof decisionBody>;

export const anchorBody = z.strictObject({ arranged: typed });
export const resultBody = z.strictObject({ result: typed, brought: brought.partial().strict().optional() });
export type ResultBody = z.input<typeof resultBody>;
/** The object id of a colleague in Entra ID. */
export const appointBody = z.strictObject({ personId: typed });
/** `formId` is a UUID and becomes the id of the step. It is for who has this role in the team; left out, the project leader. */
export const stepBody = z.strictObject({
  formId: z.uuid(),
  text: typed,
  dueOn: typed,
  ownerRole: teamRole.optional(),
});
/** `formId` is a UUID and becomes the id of the experiment; `dueOn` is the day by which people know more. */
export const experimentBody = z.strictObject({
  formId: z.uuid(),
  expected: typed,
  test: typed,
  dueOn: typed,
});
export const experimentEndBody = z.strictObject({
  outcome: experimentOutcome,
  findings: typed,
  learned: typed,
});
/** `formId` is a UUID and becomes the id of the partner. */
export const partnerBody = z.strictObject({
  formId: z.uuid(),
  name: typed,
  joins: partnerWay,
  note: optionalText,
});
/** What is left out stays as it is; null takes it away. */
export const partnerChangeBody = z
  .strictObject({ name: typed, joins: partnerWay, note: typed.nullable() })
  .partial();
export type PartnerChangeBody = z.input<typeof partnerChangeBody>;
/** What is left out stays as it is; null takes it away. */
export const budgetBody = budget.partial().strict();
export type BudgetBody = z.input<typeof budgetBody>;
