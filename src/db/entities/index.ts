import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { Dialect } from '../columns';
import { Experiments } from './experiments';
import { Anchorings } from './anchoring';
import { Audit } from './audit';
import { Budgets } from './budgets';
import { Clubs } from './clubs';
import { Counters } from './counters';
import { Decisions } from './decisions';
import { Drafts } from './drafts';
import { Ideas } from './ideas';
import { Leases } from './leases';
import { Memberships } from './memberships';
import { Outbox } from './outbox';
import { Precedents } from './precedents';
import { Questions } from './questions';
import { Rounds } from './rounds';
import { SettingsTable } from './settings';
import { Steps } from './steps';
import { Supporters } from './supporters';
import { TeamMembers } from './team';
import { Themes } from './themes';
import { Events } from './timeline';
import { UnnamedFollowers } from './unnamedFollowers';
import { Users } from './users';
import { Votes } from './votes';
import { Partners } from './partners';
import { SimilarityIdeas, SimilarityPostings, SimilarityTerms, SimilarityVariants } from './similarity';

const ENTITIES = [
  Users,
  Clubs,
  Memberships,
  Themes,
  Ideas,
  Drafts,
  Supporters,
  UnnamedFollowers,
  Questions,
  Precedents,
  Decisions,
  TeamMembers,
  Steps,
  Experiments,
  Partners,
  Anchorings,
  Budgets,
  Events,
  Rounds,
  Votes,
  Outbox,
  Counters,
  Leases,
  Audit,
  SettingsTable,
  SimilarityIdeas,
  SimilarityTerms,
  SimilarityPostings,
  SimilarityVariants,
] as const;

/** Every table of Kiem, described for one database. */
export function entitySchemas(dialect: Dialect): EntitySchema<ObjectLiteral>[] {
  return ENTITIES.map((entity) => entity.schemaFor(dialect) as EntitySchema<ObjectLiteral>);
}
