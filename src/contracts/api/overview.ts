import { z } from 'zod';
import { day, id, outcome, stage } from './common';
import { ideaFilterLink } from './ideas';

export const overviewQuery = z.strictObject({
  /** The first and last day on which an idea came in; by default the last year. */
  from: day.optional(),
  to: day.optional(),
  club: id.optional(),
});
export type OverviewQuery = z.input<typeof overviewQuery>;

/** A number, and the filter of `GET /ideas` that leads to exactly these ideas. */
export const figure = z.object({ count: z.number().int(), filter: ideaFilterLink });
export type Figure = z.infer<typeof figure>;

export const flowPoint = z.object({
  /** The Sunday that ends the week (or the last day of the period); counts are as they stood then. */
  day,
  search: z.number().int(),
  selection: z.number().int(),
  implementation: z.number().int(),
  anchoring: z.number().int(),
  anchored: z.number().int(),
  parked: z.number().int(),
  declined: z.number().int(),
  merged: z.number().int(),
  withdrawn: z.number().int(),
});
export type FlowPoint = z.infer<typeof flowPoint>;

export const overview = z.object({
  from: day,
  to: day,
  club: id.nullable(),
  /** The period and the club as a filter: with more of a filter, what other numbers lead to. */
  scope: ideaFilterLink,
  cameIn: z.object({ total: figure, workFloor: figure, management: figure, unnamed: figure }),
  promise: z.object({
    inTime: figure,
    late: figure,
    /** Not answered and past the promised day. */
    overdue: figure,
    /** inTime / (inTime + late + overdue), 0–1; null when nothing was due. */
    keptShare: z.number().nullable(),
    /** From submission to the response, in working days. */
    medianWorkingDays: z.number().nullable(),
    /** Everything that was answered, on time or late. */
    answered: figure,
    /** Per club, by name: with whom what is overdue lies. */
    overdueWith: z.array(
      z.object({ clubId: id.nullable(), club: z.string().nullable(), leads: z.array(z.string()), figure }),
    ),
  }),
  stages: z.array(
    z.object({
      stage,
      /** Calendar days that ideas which have left this stage spent in it; null when none has. */
      medianDays: z.number().nullable(),
      left: z.number().int(),
      openNow: figure,
      /** Calendar days that the open ones have been here. */
      medianDaysOpen: z.number().nullable(),
      longestDaysOpen: z.number().nullable(),
    }),
  ),
  /** Where open ideas have waited longest against what is usual; null when nowhere. */
  stuckIn: stage.nullable(),
  flow: z.array(flowPoint),
  outcomes: z.array(z.object({ outcome, figure })),
  /** Eurocents. */
  money: z.object({
    asked: z.number().int(),
    granted: z.number().int(),
    spent: z.number().int(),
    broughtMoney: z.number().int(),
    /** Hours a year. */
    broughtTime: z.number().int(),
    withService: z.number().int(),
    withSustainability: z.number().int(),
    anchored: figure,
  }),
});
export type Overview = z.infer<typeof overview>;
