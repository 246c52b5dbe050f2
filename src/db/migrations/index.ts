import { Ideas1790000000001 } from './0001-ideas';
import { Similarity1790000000002 } from './0002-similarity';
import { Tab1790000000003 } from './0003-tab';
import { Experiments1790000000004 } from './0004-experiments';
import { Limits1790000000005 } from './0005-limits';
import { ClubApproval1790000000006 } from './0006-club-approval';
import { Unnamed1790000000007 } from './0007-unnamed';
import { Messages1790000000008 } from './0008-messages';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  Ideas1790000000001,
  Similarity1790000000002,
  Tab1790000000003,
  Experiments1790000000004,
  Limits1790000000005,
  ClubApproval1790000000006,
  Unnamed1790000000007,
  Messages1790000000008,
];
