import { ReplayStop } from './insist';
import { ADMINISTRATOR } from './town';

interface Answer {
  readonly token?: string;
  readonly detail?: string;
  readonly items?: readonly {
    readonly personId?: string;
    readonly isAdministrator?: boolean;
    readonly clubId?: string;
    readonly name?: string;
    readonly state?: string;
  }[];
}

/**
 * A club begins when an administrator approves it. In local mode the API gives a token for anybody whom Kiem knows:
 * the replay borrows one of an administrator to do so.
 * @throws ReplayStop when Kiem has no administrator, or says no
 */
export async function approveClub(messagesUrl: string, clubName: string): Promise<void> {
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(new URL(`/api/v1${path}`, messagesUrl), init);
    const answer = (await response.json()) as Answer;
    if (!response.ok) throw new ReplayStop(`Kiem did not approve the club: ${answer.detail ?? path}`);
    return answer;
  };
  const { items: people = [] } = await ask('/local-people?limit=1');
  const administrator = people.find((one) => one.isAdministrator === true);
  if (administrator === undefined)
    throw new ReplayStop(
      `Kiem has no administrator who can approve the club; start it with KIEM_ADMINISTRATORS=${ADMINISTRATOR}.`,
    );
  const { token = '' } = await ask('/local-token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ aadObjectId: administrator.personId }),
  });
  const headers = { authorization: `Bearer ${token}` };
  const { items: clubs = [] } = await ask('/clubs', { headers });
  const waiting = clubs.find((club) => club.state === 'waiting' && club.name === clubName);
  // Nothing waits when the lead administers Kiem too: then the club has begun already.
  if (waiting?.clubId === undefined) return;
  await ask(`/clubs/${waiting.clubId}/approve`, { method: 'POST', headers });
}
