import { defineEntity } from '../entity';

/** Somebody whom Kiem has met in Teams. */
export interface UserRow {
  id: string;
  /** The object id in Entra ID; the identity that tokens and activities carry. */
  aadObjectId: string;
  /** Teams' own id (`29:…`), needed to start a chat; null as long as the bot has not met the person. */
  teamsId: string | null;
  name: string;
  language: 'nl' | 'en';
  kind: 'employee' | 'guest';
  isManager: boolean;
  isAdministrator: boolean;
  /** The 1:1 chat with the bot. */
  conversationId: string | null;
  serviceUrl: string | null;
  /** The tenant in which the bot met them: a chat is opened in it. */
  tenantId: string | null;
  /** Set when the person blocked or removed the bot: messages are kept for later. */
  unreachableSince: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

export const Users = defineEntity<UserRow>(
  'users',
  (c) => ({
    id: c.id({ primary: true }),
    aadObjectId: c.text(64),
    teamsId: c.text(200, { nullable: true }),
    name: c.text(200),
    language: c.text(2),
    kind: c.text(10),
    isManager: c.flag(),
    isAdministrator: c.flag(),
    conversationId: c.text(400, { nullable: true }),
    serviceUrl: c.text(400, { nullable: true }),
    tenantId: c.text(64, { nullable: true }),
    unreachableSince: c.instant({ nullable: true }),
    createdAt: c.instant(),
    updatedAt: c.instant(),
  }),
  [{ name: 'ux_users_aad', columns: ['aadObjectId'], unique: true }],
);
