import { defineEntity } from '../entity';

/** What somebody began to tell; kept so that no text is ever lost. Once the idea is in, the text is gone here. */
export interface DraftRow {
  id: string;
  userId: string;
  /** The activity that the draft was made from, so that a turn delivered twice makes one draft. */
  sourceKey: string;
  text: string;
  /** When its form stood in the chat; null as long as that is not certain. */
  shownAt: Date | null;
  createdAt: Date;
}

export const Drafts = defineEntity<DraftRow>(
  'drafts',
  (c) => ({
    id: c.id({ primary: true }),
    userId: c.id(),
    sourceKey: c.text(300),
    text: c.longText(),
    shownAt: c.instant({ nullable: true }),
    createdAt: c.instant(),
  }),
  [{ name: 'ux_drafts_source', columns: ['sourceKey'], unique: true }],
);
