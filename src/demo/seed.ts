import type { Calendar } from '../domain/calendar';
import { approveClub } from '../services/clubApproval';
import { appointLead, leaveClubsOfTeam, setUpClub, viewClub } from '../services/clubs';
import { loadOrganisation, type Kiem } from '../services/kiem';
import { findPerson, grantRole, meetPerson } from '../services/people';
import { findByWords } from '../services/views';
import { readTown, type Town } from './directory';
import { FINISHED } from './finishedIdeas';
import { momentsBefore } from './moments';
import { NEW } from './newIdeas';
import { identityOf, playStories } from './play';
import { RUNNING } from './runningIdeas';
import type { At } from './story';

type Tx = Parameters<Parameters<Kiem['db']['read']>[0]>[0];

/** The first day: the people get the app, the club is made. A day before the first idea. */
const PEOPLE_COME: At = [86, '09:00'];
const CLUB_BEGINS: At = [86, '14:30'];

/** Nobody has made a club or told an idea yet. */
async function isUntouched(kiem: Kiem, channelId: string): Promise<boolean> {
  const lead = identityOf('Lidia');
  if ((await findPerson(kiem, lead)) === null) return true;
  if ((await viewClub(kiem, lead, channelId)) !== null) return false;
  return (await findByWords(kiem, lead, '', 10)).found.length === 0;
}

async function bringPeople(kiem: Kiem, town: Town): Promise<void> {
  const { serviceUrl } = town.club;
  // Their chats they make known themselves, when they get the app.
  for (const { language, ...person } of town.colleagues)
    await meetPerson(kiem, person, { serviceUrl, language });
  await grantRole(kiem, identityOf('Henk'), 'isManager');
  await grantRole(kiem, identityOf('Priya'), 'isAdministrator');
}

async function beginClub(kiem: Kiem, town: Town): Promise<void> {
  const { club } = await setUpClub(kiem, identityOf('Lidia'), { ...town.club, themes: '' });
  await approveClub(kiem, identityOf('Priya'), club.id);
  await appointLead(kiem, identityOf('Lidia'), { clubId: club.id, ...identityOf('Youssef') });
}

/** A Kiem whose commands all belong to one transaction, and that finds the Dutch holidays once. */
function inOne(kiem: Kiem, tx: Tx, calendar: Calendar): Kiem {
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => work(tx);
  return {
    db: { ...kiem.db, inTransaction: within, read: within },
    now: kiem.now,
    calendarFor: () => calendar,
    wakeOutbox: () => undefined,
  };
}

/**
 * Makes Voorbeeldstad look lived in: people with roles, a club, and ideas with a history of four months that ends
 * yesterday, all through the services. Does nothing once there is a club or an idea. It is one transaction: the
 * clock and the outbox never meet a past that is half made, and a start that is broken off leaves nothing.
 * @param directoryFile the directory with which the sandbox runs too
 * @param serviceUrl where the sandbox speaks as Teams, such as `http://127.0.0.1:3980/teams/`
 */
export async function seedDemo(
  kiem: Kiem,
  directoryFile: string,
  serviceUrl = 'http://127.0.0.1:3980/teams/',
): Promise<void> {
  const town = readTown(directoryFile, serviceUrl);
  await kiem.db.inTransaction(async (tx) => {
    const { calendar } = await loadOrganisation(kiem, tx);
    const present = inOne(kiem, tx, calendar);
    if (!(await isUntouched(present, town.club.channelId))) return;
    const moments = momentsBefore(kiem.now(), calendar);
    const at = (moment: At): Kiem => ({ ...present, now: () => moments.moment(moment) });
    await bringPeople(at(PEOPLE_COME), town);
    await beginClub(at(CLUB_BEGINS), town);
    await playStories(present, [...FINISHED, ...RUNNING, ...NEW], moments);
    // The sandbox brings the app to the team in a moment. Until then the club rests, so that all that waits for
    // its channel is kept, and then goes out in the order of time.
    await leaveClubsOfTeam(present, town.club.teamId);
  });
  kiem.wakeOutbox();
}
