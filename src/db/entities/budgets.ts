import { defineEntity } from '../entity';

/** What an idea may cost and what it brought; there is a row once there is something to tell. Money in eurocents. */
export interface BudgetRow {
  ideaId: string;
  asked: number | null;
  granted: number | null;
  spent: number | null;
  broughtMoney: number | null;
  /** Hours a year. */
  broughtTime: number | null;
  broughtService: string | null;
  broughtSustainability: string | null;
}

export const Budgets = defineEntity<BudgetRow>(
  'budgets',
  (c) => ({
    ideaId: c.id({ primary: true }),
    asked: c.int({ nullable: true }),
    granted: c.int({ nullable: true }),
    spent: c.int({ nullable: true }),
    broughtMoney: c.int({ nullable: true }),
    broughtTime: c.int({ nullable: true }),
    broughtService: c.text(500, { nullable: true }),
    broughtSustainability: c.text(500, { nullable: true }),
  }),
  [],
  { table: 'ideas', column: 'ideaId' },
);
