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

/** A virtual innovation club: a channel of a team, whose members are the team's. */
export interface ClubRow {
  id: string;
  name: string;
  teamId: string;
  /** The team's group id in Entra ID, by which Graph knows the team. */
  teamAadGroupId: string | null;
  channelId: string;
  serviceUrl: string;
  tenantId: string | null;
  language: 'nl' | 'en';
  /** Ideas without a theme of another club come here. */
  isDefault: boolean;
  /** False after the bot was removed from the team: the club's ideas wait. */
  isActive: boolean;
  rosterReadAt: Date | null;
  createdAt: Date;
}

export const Clubs = defineEntity<ClubRow>(
  'clubs',
  (c) => ({
    id: c.id({ primary: true }),
    name: c.text(80),
    teamId: c.text(200),
    teamAadGroupId: c.text(64, { nullable: true }),
    channelId: c.text(200),
    serviceUrl: c.text(400),
    tenantId: c.text(64, { nullable: true }),
    language: c.text(2),
    isDefault: c.flag(),
    isActive: c.flag(),
    rosterReadAt: c.instant({ nullable: true }),
    createdAt: c.instant(),
  }),
  [
    { name: 'ux_clubs_channel', columns: ['channelId'], unique: true },
    { name: 'ix_clubs_team', columns: ['teamId'] },
  ],
);

export interface MembershipRow {
  id: string;
  clubId: string;
  userId: string;
  isLead: boolean;
  joinedAt: Date;
}

export const Memberships = defineEntity<MembershipRow>(
  'memberships',
  (c) => ({
    id: c.id({ primary: true }),
    clubId: c.id(),
    userId: c.id(),
    isLead: c.flag(),
    joinedAt: c.instant(),
  }),
  [
    { name: 'ux_memberships', columns: ['clubId', 'userId'], unique: true },
    { name: 'ix_memberships_user', columns: ['userId'] },
    { name: 'ix_memberships_lead', columns: ['isLead', 'clubId', 'userId'] },
  ],
  { table: 'clubs', column: 'clubId' },
);

/** A theme of the organisation, and the club that its ideas go to (null: the default club). */
export interface ThemeRow {
  id: string;
  name: string;
  clubId: string | null;
}

export const Themes = defineEntity<ThemeRow>(
  'themes',
  (c) => ({ id: c.id({ primary: true }), name: c.text(60), clubId: c.id({ nullable: true }) }),
  [{ name: 'ux_themes_name', columns: ['name'], unique: true }],
);
