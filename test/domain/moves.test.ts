import { movesFor, type MoveFacts } from '../../src/domain/moves';
import type { Actor } from '../../src/domain/policy';

const person = (role: 'member' | 'lead' | null): Actor => ({
  ...{ userId: 'u', kind: 'employee', isManager: false, isAdministrator: false },
  clubs: new Map(role === null ? [] : [['c', role]]),
});
const idea: MoveFacts = {
  ...{ clubId: 'c', stage: 'search', outcome: 'open', roundIsClosed: false },
  ...{ hasProjectLeader: false, stepCount: 0 },
};
const lead = person('lead');

describe('what brings an idea further', () => {
  it('is the vote while the club searches, for every member', () => {
    expect(movesFor(person('member'), idea)).toEqual(['startVote']);
    expect(movesFor(person(null), idea)).toEqual([]);
  });

  it('is a decision of the lead, once the round is closed', () => {
    const selection: MoveFacts = { ...idea, stage: 'selection' };
    expect(movesFor(lead, selection)).toEqual([]);
    expect(movesFor(lead, { ...selection, roundIsClosed: true })).toEqual(['takeOn', 'park', 'decline']);
    expect(movesFor(person('member'), { ...selection, roundIsClosed: true })).toEqual([]);
  });

  it('is anchoring, once somebody leads it and there is a first step', () => {
    const running: MoveFacts = { ...idea, stage: 'implementation', hasProjectLeader: true, stepCount: 1 };
    expect(movesFor(lead, running)).toEqual(['toAnchoring']);
    expect(movesFor(lead, { ...running, stepCount: 0 })).toEqual([]);
    expect(movesFor(lead, { ...running, hasProjectLeader: false })).toEqual([]);
    expect(movesFor(person('member'), running)).toEqual([]);
  });

  it('is finishing it in the last stage: levels that are missing are asked then', () => {
    expect(movesFor(lead, { ...idea, stage: 'anchoring' })).toEqual(['complete']);
    expect(movesFor(person('member'), { ...idea, stage: 'anchoring' })).toEqual([]);
  });

  it('is nothing for an idea that is finished or waits for a club', () => {
    expect(movesFor(lead, { ...idea, outcome: 'parked' })).toEqual([]);
    expect(movesFor(lead, { ...idea, clubId: null })).toEqual([]);
  });
});
