import { defineEntity } from '../entity';

export interface QuestionRow {
  id: string;
  formId: string;
  ideaId: string;
  askedById: string;
  text: string;
  askedAt: Date;
  answer: string | null;
  answeredAt: Date | null;
}

export const Questions = defineEntity<QuestionRow>(
  'questions',
  (c) => ({
    id: c.id({ primary: true }),
    formId: c.text(64),
    ideaId: c.id(),
    askedById: c.id(),
    text: c.longText(),
    askedAt: c.instant(),
    answer: c.longText({ nullable: true }),
    answeredAt: c.instant({ nullable: true }),
  }),
  [
    { name: 'ux_questions_form', columns: ['formId'], unique: true },
    { name: 'ix_questions_idea', columns: ['ideaId', 'askedAt'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);
