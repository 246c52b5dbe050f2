import { Ideas1790000000001 } from './0001-ideas';
import { Similarity1790000000002 } from './0002-similarity';

/** Every migration, oldest first. */
export const MIGRATIONS = [Ideas1790000000001, Similarity1790000000002];
