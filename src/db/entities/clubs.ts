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
