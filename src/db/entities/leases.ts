import { defineEntity } from '../entity';

/** Which process does a job that only one may do at a time, and until when it may. */
export interface LeaseRow {
  name: string;
  owner: string;
  until: Date;
}

export const Leases = defineEntity<LeaseRow>('leases', (c) => ({
  name: c.text(40, { primary: true }),
  owner: c.id(),
  until: c.instant(),
}));
