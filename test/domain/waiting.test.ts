import fc from 'fast-check';
import type { Actor } from '../../src/domain/policy';
import { compareWaits, PRESSES, WAITING_KINDS, waitingFor, type WaitingFact } from '../../src/domain/waiting';

const horizon = { today: '2026-11-20', dueSoonBefore: '2026-11-25' };
const person = (userId: string, more: Partial<Actor> = {}): Actor => ({
  userId,
  kind: 'employee',
  isManager: false,
  isAdministrator: false,
  clubs: new Map(),
  ...more,
});
const lead = person('lead', { clubs: new Map([['club', 'lead']]) });
const member = person('member', { clubs: new Map([['club', 'member']]) });
const otherLead = person('otherLead', { clubs: new Map([['elsewhere', 'lead']]) });
const manager = person('manager', { isManager: true });
const administrator = person('administrator', { isAdministrator: true });
const submitter = person('submitter');
const everybody = [lead, member, otherLead, manager, administrator, submitter];

const waiting = (stage: 'search' | 'selection', respondBy: string, roundIsOpen = false): WaitingFact => ({
  kind: 'undecided',
  idea: { clubId: 'club', stage, outcome: 'open', respondBy, respondedAt: null, roundIsOpen },
});
const running = { clubId: 'club', stage: 'implementation', outcome: 'open' } as const;
const step = (ownerId: string, dueOn = '2026-11-19'): WaitingFact => ({
  kind: 'step',
  idea: running,
  ownerId,
  dueOn,
  workers: { team: new Map([['projectLeader', 'member']]), leads: ['lead'] },
  reachable: new Set(everybody.map(({ userId }) => userId)),
});

describe('what waits for whom', () => {
  test.each<[string, WaitingFact, Record<string, string>]>([
    ['a vote that is over', waiting('selection', '2026-12-01'), { lead: 'decide now' }],
    ['that, with its day near', waiting('selection', '2026-11-24'), { lead: 'decide dueSoon' }],
    [
      'that, past its day',
      waiting('selection', '2026-11-19'),
      { lead: 'decide overdue', manager: 'missed overdue' },
    ],
    ['a vote that runs', waiting('selection', '2026-12-01', true), {}],
    ['that, with its day near', waiting('selection', '2026-11-20', true), { lead: 'promise dueSoon' }],
    [
      'an idea in search past its day',
      waiting('search', '2026-11-19'),
      { lead: 'promise overdue', manager: 'missed overdue' },
    ],
    ['an idea in search with time left', waiting('search', '2026-11-25'), {}],
    ['a step of somebody in the team', step('member'), { member: 'step overdue' }],
    ['a step of somebody who left', step('gone'), { member: 'step overdue' }],
    ['a step of the lead', step('lead'), { lead: 'step overdue' }],
    ['a step whose day is today', step('member', '2026-11-20'), {}],
    ['money asked', { kind: 'budget', idea: running, asked: 100, granted: null }, { manager: 'budget now' }],
    ['money granted', { kind: 'budget', idea: running, asked: 100, granted: 0 }, {}],
    [
      'a question',
      { kind: 'question', idea: { ...running, submitterId: 'submitter' }, isAnswered: false },
      { submitter: 'question now' },
    ],
    ['an answer', { kind: 'question', idea: { ...running, submitterId: 'submitter' }, isAnswered: true }, {}],
    ['a club', { kind: 'club' }, { administrator: 'club now' }],
    ['kept messages', { kind: 'parked' }, { administrator: 'parked now' }],
  ])('%s', (_name, fact, expected) => {
    const found = everybody.flatMap((actor) => {
      const waits = waitingFor(actor, fact, horizon);
      return waits === null ? [] : [[actor.userId, `${waits.kind} ${waits.press}`]];
    });
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test('a guest is asked nothing', () => {
    const guest: Actor = { ...lead, kind: 'guest', isManager: true, isAdministrator: true };
    for (const fact of [waiting('selection', '2026-11-19'), step('lead'), { kind: 'club' } as const])
      expect(waitingFor(guest, fact, horizon)).toBeNull();
  });
});

test('whatever waits, what is past its day comes first, then what comes near, and of those the earliest day', () => {
  const waits = fc.record({
    kind: fc.constantFrom(...WAITING_KINDS),
    press: fc.constantFrom(...PRESSES),
    dueOn: fc.option(fc.constantFrom('2026-11-01', '2026-11-19', '2026-12-24')),
  });
  fc.assert(
    fc.property(fc.array(waits), (all) => {
      const sorted = [...all].sort(compareWaits);
      const keys = sorted.map(({ press, dueOn }) => `${PRESSES.indexOf(press)} ${dueOn ?? '9999'}`);
      expect(keys).toEqual([...keys].sort());
    }),
  );
});
