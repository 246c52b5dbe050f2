import type { ClubRequestView, ProblemView } from '../contracts/views';
import type { ClubRequestFacts } from '../domain/club';

/** A club that waits or was judged, as its card tells it; null when nobody asked for it. */
export function presentClubRequest(
  data: {
    readonly club: { readonly id: string; readonly name: string };
    readonly memberCount: number;
    readonly request: (ClubRequestFacts & { readonly canJudge: boolean }) | null;
  },
  typed: { readonly reason: string; readonly problemWith: ProblemView | null } = {
    reason: '',
    problemWith: null,
  },
): ClubRequestView | null {
  if (data.request === null) return null;
  const { askedAt, ...request } = data.request;
  return {
    clubId: data.club.id,
    name: data.club.name,
    memberCount: data.memberCount,
    ...request,
    askedAt: askedAt.toISOString(),
    ...typed,
  };
}
