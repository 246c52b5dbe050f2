/**
 * What goes first of the messages that wait for one person: 0 is what Kiem promised (the response, and that something
 * was received), 1 asks something of its reader, 2 is news that can wait for both. Of one rank the oldest goes first.
 */
const RANKS: Readonly<Record<string, 0 | 1>> = {
  response: 0,
  receipt: 0,
  question: 1,
  decideNow: 1,
  remindLead: 1,
  remindManager: 1,
  projectLeader: 1,
  stepLate: 1,
  experimentLate: 1,
  noClub: 1,
};

/** The rank of a message to one person, by its name. What is said in a thread keeps its order: it is a conversation. */
export function rankOf(message: string): 0 | 1 | 2 {
  return RANKS[message] ?? 2;
}
