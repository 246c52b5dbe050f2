import { defineEntity } from '../entity';

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
  /**
   * False as long as nobody approved the club, and after the bot was removed from the team: its ideas wait.
   * Never true for a club that is not approved (`domain/club.ts`).
   */
  isActive: boolean;
  /** The team's name when the club was asked for; null for a club from before that was noted. */
  teamName: string | null;
  askedById: string | null;
  askedAt: Date | null;
  /** The themes that were asked for; the club gets them when it is approved. */
  wantedThemes: string[] | null;
  /** Null: the club waits, or was rejected. */
  approvedAt: Date | null;
  rejectedAt: Date | null;
  judgedById: string | null;
  rejectReason: string | null;
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
    teamName: c.text(200, { nullable: true }),
    askedById: c.id({ nullable: true }),
    askedAt: c.instant({ nullable: true }),
    wantedThemes: c.json({ nullable: true }),
    approvedAt: c.instant({ nullable: true }),
    rejectedAt: c.instant({ nullable: true }),
    judgedById: c.id({ nullable: true }),
    rejectReason: c.text(500, { nullable: true }),
    rosterReadAt: c.instant({ nullable: true }),
    createdAt: c.instant(),
  }),
  [
    { name: 'ux_clubs_channel', columns: ['channelId'], unique: true },
    { name: 'ix_clubs_team', columns: ['teamId'] },
  ],
);
