import { defineEntity } from '../entity';

/** An idea in the index of what is alike: a small number that stands for it, and what it is about. */
export interface SimilarityIdeaRow {
  id: number;
  ideaId: string;
  /** `<term id>.<weight>`, separated by spaces, the words of the title first; a bar; the other words. */
  terms: string;
}

export const SimilarityIdeas = defineEntity<SimilarityIdeaRow>(
  'similarity_ideas',
  (c) => ({
    id: c.int({ primary: true, generated: 'increment' }),
    ideaId: c.id(),
    terms: c.longText(),
  }),
  [{ name: 'ux_similarity_ideas', columns: ['ideaId'], unique: true }],
);

/** A word (its stem), and in about how many ideas it stands. */
export interface SimilarityTermRow {
  id: number;
  term: string;
  ideaCount: number;
}

export const SimilarityTerms = defineEntity<SimilarityTermRow>(
  'similarity_terms',
  (c) => ({
    id: c.int({ primary: true, generated: 'increment' }),
    term: c.text(40),
    ideaCount: c.int(),
  }),
  [{ name: 'ux_similarity_terms', columns: ['term'], unique: true }],
);

/** Which idea can be found by which word. */
export interface SimilarityPostingRow {
  termId: number;
  docId: number;
}

export const SimilarityPostings = defineEntity<SimilarityPostingRow>('similarity_postings', (c) => ({
  termId: c.int({ primary: true }),
  docId: c.int({ primary: true }),
}));

/** Other ways to come to a word: a part of it, or (after a "~") what is left of it without one letter. */
export interface SimilarityVariantRow {
  variant: string;
  termId: number;
}

export const SimilarityVariants = defineEntity<SimilarityVariantRow>('similarity_variants', (c) => ({
  variant: c.text(41, { primary: true }),
  termId: c.int({ primary: true }),
}));
