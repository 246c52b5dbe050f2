import { defineEntity } from '../entity';

/** A look-alike elsewhere (kunst van het afkijken). */
export interface PrecedentRow {
  id: string;
  formId: string;
  ideaId: string;
  addedById: string;
  text: string;
  addedAt: Date;
}

export const Precedents = defineEntity<PrecedentRow>(
  'precedents',
  (c) => ({
    id: c.id({ primary: true }),
    formId: c.text(64),
    ideaId: c.id(),
    addedById: c.id(),
    text: c.text(500),
    addedAt: c.instant(),
  }),
  [
    { name: 'ux_precedents_form', columns: ['formId'], unique: true },
    { name: 'ix_precedents_idea', columns: ['ideaId', 'addedAt'] },
  ],
  { table: 'ideas', column: 'ideaId' },
);
