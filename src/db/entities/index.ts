import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { Dialect } from '../columns';
import { Experiments } from './experiments';
import {
  Anchorings,
  Budgets,
  Decisions,
  Drafts,
  Events,
  Ideas,
  Precedents,
  Questions,
  Steps,
  Supporters,
  TeamMembers,
} from './ideas';
import { Partners } from './partners';
import { Clubs, Memberships, Themes, Users } from './people';
import { SimilarityIdeas, SimilarityPostings, SimilarityTerms, SimilarityVariants } from './similarity';
import { Audit, Counters, Leases, Outbox, SettingsTable } from './system';
import { Rounds, Votes } from './votes';

const ENTITIES = [
  Users,
  Clubs,
  Memberships,
  Themes,
  Ideas,
  Drafts,
  Supporters,
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
