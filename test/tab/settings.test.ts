import type { Club, PersonData } from '../../src/contracts/api';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { quorumOf as rule } from '../../src/domain/vote';
import { calendarValues, sameCalendar, withCalendar } from '../../tab/src/features/settings/calendarValues';
import { clubChange, clubValues } from '../../tab/src/features/settings/clubChange';
import { dataGroups } from '../../tab/src/features/settings/dataGroups';
import { readPart } from '../../tab/src/features/settings/parts';
import {
  numberValues,
  quorumOf,
  withNumbers,
  wrongNumbers,
} from '../../tab/src/features/settings/rulesValues';
import { words } from './ideaDetail';

const settings = { ...DEFAULT_SETTINGS, closingDays: ['2026-12-24'] };

describe('terms and quorum', () => {
  const before = numberValues(settings);

  it('leave a third a third when nobody touched it', () => {
    expect(before.quorumShare).toBe('33');
    const saved = withNumbers(settings, before, { ...before, responseDays: '12' });
    expect(saved).toEqual({ ...settings, responseDays: 12 });
    expect(withNumbers(settings, before, { ...before, quorumShare: '50' }).quorumShare).toBe(0.5);
  });

  it('keep what another administrator saved meanwhile', () => {
    const latest = { ...settings, voteDays: 7 };
    expect(withNumbers(latest, before, { ...before, searchDays: '4' })).toMatchObject({
      voteDays: 7,
      searchDays: 4,
    });
  });

  it('point at numbers that cannot be', () => {
    expect(wrongNumbers(before)).toEqual([]);
    expect(wrongNumbers({ ...before, responseDays: '0', voteDays: 'vijf', quorumShare: '101' })).toEqual([
      'responseDays',
      'voteDays',
      'quorumShare',
    ]);
  });

  it('give the example that the rule gives', () => {
    for (const members of [3, 12, 40]) {
      expect(quorumOf(members, settings.quorumShare, settings.quorumMinimum)).toBe(rule(members, settings));
    }
  });
});

describe('days off', () => {
  it('change only what was changed', () => {
    const before = calendarValues(settings);
    const after = { ...before, goodFridayOff: false, closingDays: ['2026-12-31'] };
    const latest = {
      ...settings,
      closingDays: ['2026-12-24', '2027-05-06'],
      liberationDayOff: 'always' as const,
    };
    expect(withCalendar(latest, before, after)).toEqual({
      ...latest,
      goodFridayOff: false,
      closingDays: ['2026-12-31', '2027-05-06'],
    });
    expect(sameCalendar(before, calendarValues(settings))).toBe(true);
    expect(sameCalendar(before, after)).toBe(false);
  });
});

describe('a club', () => {
  const club: Club = {
    ...{
      clubId: 'c',
      name: 'Slimmer werken',
      isDefault: false,
      isActive: true,
      state: 'approved',
      request: null,
      channelUrl: 'https://teams.microsoft.com/l/channel/19%3A1/Balie',
      memberCount: 2,
    },
    leads: [{ personId: 'a', name: 'Lidia' }],
    members: [{ personId: 'a', name: 'Lidia' }],
    themes: ['Balie', 'Zorg'],
  };
  const before = clubValues(club);

  it('sends only what differs', () => {
    expect(clubChange(before, { ...before, themes: ['Zorg', 'Balie'] })).toEqual({});
    expect(clubChange(before, { ...before, name: 'Beter', isDefault: true })).toEqual({
      name: 'Beter',
      isDefault: true,
    });
    expect(clubChange(before, { ...before, leads: ['a', 'b'], themes: [] })).toEqual({
      leads: ['a', 'b'],
      themes: [],
    });
  });
});

describe('the data of somebody', () => {
  const idea = { ideaId: 'i', number: 'K-2026-0001', title: 'Balie' };
  const data: PersonData = {
    person: {
      ...{
        personId: 'p',
        name: 'Kees',
        language: 'nl',
        kind: 'employee',
        isManager: false,
        isAdministrator: false,
      },
      knownSince: '2026-07-24T10:00:00.000Z',
    },
    includesUnnamed: false,
    clubs: [{ name: 'Slimmer werken', isLead: true, since: '2026-07-24T10:00:00.000Z' }],
    ...{ ideas: [], drafts: [], supports: [idea], questions: [], answers: [], precedents: [], decisions: [] },
    votes: [{ idea, choice: 'doubt', reason: 'Duur.', castAt: '2026-07-25T10:00:00.000Z' }],
    team: [{ idea, role: 'projectLeader' }],
    steps: [],
    experiments: [{ idea, text: 'Wachten wordt korter.', startedAt: '2026-07-26T10:00:00.000Z' }],
    findings: [],
    partners: [{ idea, text: 'Seniorenraad', addedAt: '2026-07-26T10:00:00.000Z' }],
  };

  it('is told in words, every kind of it', () => {
    const groups = dataGroups(words, data);
    expect(groups).toHaveLength(Object.keys(data).length - 2);
    const lines = groups.flatMap((group) => group.lines.map(({ text }) => text));
    expect(lines).toEqual([
      'Slimmer werken, clubtrekker sinds vrijdag 24 juli',
      '',
      '🤔 Twijfel: Duur.',
      'Projectleider',
      'Wachten wordt korter.',
      'Seniorenraad',
    ]);
  });
});

it('opens the part that the address asks for', () => {
  expect(readPart(new URLSearchParams('part=outbox'))).toBe('outbox');
  expect(readPart(new URLSearchParams('part=geheim'))).toBe('clubs');
});
