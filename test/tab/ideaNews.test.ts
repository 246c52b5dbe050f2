import type { Decision, TimelineEvent } from '../../src/contracts/api';
import { EVENT_KINDS } from '../../src/domain/timeline';
import { eventText } from '../../tab/src/features/idea/eventText';
import { currentDecision, earlierResponses, shownDelay } from '../../tab/src/features/idea/responses';
import { splitLinks } from '../../tab/src/features/idea/splitLinks';
import { whatChanged } from '../../tab/src/features/idea/whatChanged';
import { detail, words } from './ideaDetail';

const event = (part: Partial<TimelineEvent> & Pick<TimelineEvent, 'kind'>): TimelineEvent => ({
  ...{ at: '2026-11-20T10:00:00.000Z', actor: 'Lidia', isSubmitter: false, person: null, data: {}, count: 1 },
  ...part,
});
const decided = (kind: Decision['kind'], at: string): Decision => ({
  ...{ kind, reason: 'Daarom.', decidedBy: 'Youssef', decidedAt: `${at}T10:00:00.000Z` },
  ...{ until: null, firstStep: null, mergedInto: null },
});

describe('a line of the timeline', () => {
  it.each(EVENT_KINDS)('%s is a whole sentence', (kind) => {
    const line = eventText(words, event({ kind, count: 3 }), false);
    expect(line).toMatch(/^[A-Z0-9].*[.:]$|^[A-Z0-9].*[.]$/);
    expect(line).not.toMatch(/\{\{|undefined/);
  });

  it('names nobody who wants to stay unnamed', () => {
    const line = event({ kind: 'submitted', actor: null, isSubmitter: true });
    expect(eventText(words, line, false)).toBe('Een collega stuurde het idee in.');
    expect(eventText(words, line, true)).toBe('Je stuurde het idee in.');
    expect(eventText(words, event({ kind: 'voteStarted', actor: null }), false)).toBe(
      'Kiem startte de stemronde.',
    );
  });

  it('tells until when, into what, and who was appointed', () => {
    const text = (part: Parameters<typeof event>[0]) => eventText(words, event(part), false);
    expect(text({ kind: 'parked', data: { until: '2027-03-01' } })).toContain('maandag 1 maart 2027');
    expect(text({ kind: 'merged', data: { into: 'K-2026-0002' } })).toContain('K-2026-0002');
    expect(text({ kind: 'teamAppointed', person: 'Kees', data: { role: 'ambassador' } })).toBe(
      'Lidia koos Kees als ambassadeur.',
    );
  });

  it('tells what is tried, what came of it, and who joins in', () => {
    const text = (part: Parameters<typeof event>[0]) => eventText(words, event(part), false);
    expect(text({ kind: 'experimentStarted', data: { test: 'Een week aan één balie' } })).toBe(
      'Lidia begon iets uit te proberen: Een week aan één balie',
    );
    expect(text({ kind: 'experimentEnded', data: { outcome: 'stopped' } })).toBe(
      'Lidia vertelde wat het uitproberen opleverde. We stoppen ermee.',
    );
    const data = { name: 'Seniorenraad', joins: 'advises' };
    expect(text({ kind: 'partnerAdded', data })).toBe('Lidia voegde Seniorenraad toe: denkt mee.');
    expect(text({ kind: 'partnerChanged', data })).toBe('Lidia werkte Seniorenraad bij: denkt mee.');
    expect(text({ kind: 'partnerRemoved', data })).toBe('Lidia haalde Seniorenraad weg bij de partners.');
  });
});

describe('what changed meanwhile', () => {
  it('is nothing when nothing did', () => {
    expect(whatChanged(words, detail(), detail({ version: 2 }))).toEqual([]);
  });

  it('tells the decision with its reason first, then where the idea stands', () => {
    const now = detail({ outcome: 'declined', decisions: [decided('decline', '2026-11-21')], supporters: 3 });
    expect(whatChanged(words, detail(), now)).toEqual([
      'Youssef besloot: we voeren het nu niet uit. Reden: Daarom.',
      'Het idee is nu: afgewezen',
    ]);
  });

  it('tells of text, votes, questions, people, steps, money and levels', () => {
    const round = {
      ...{ isOpen: true, closesAt: '2026-11-27T16:00:00.000Z', memberCount: 7, votesCast: 2, quorum: 3 },
      ...{ tally: null, ownChoice: null, ownReason: null, advice: null, reasons: [] },
    };
    const step = {
      stepId: 's',
      text: 'Begin',
      dueOn: '2026-12-01',
      owner: 'Kees',
      doneAt: null,
      isLate: false,
    };
    const now = detail({
      ...{ title: 'Anders', text: 'Anders', theme: 'Balie', unnamed: true, round, steps: [step] },
      team: [{ role: 'projectLeader', name: 'Kees' }],
      budget: { asked: 50_000, granted: null, spent: null },
      anchoring: [{ level: 'governance', arranged: 'Besloten.', arrangedBy: 'Kees', since: '2026-11-21' }],
      precedents: [{ text: 'Zwolle', addedBy: 'Kees', addedAt: '2026-11-21T10:00:00.000Z' }],
    });
    expect(whatChanged(words, detail(), now)).toEqual([
      'De titel is nu: Anders',
      'De tekst is aangepast.',
      'Het thema is nu: Balie',
      'De naam van de indiener is nu verborgen.',
      'De stemronde is begonnen.',
      'Er zijn nu 2 stemmen.',
      'Er kwam een voorbeeld bij.',
      'Projectleider is nu: Kees',
      'Er kwam een stap bij.',
      'Bestuur is nu: ‘Besloten.’',
      'Gevraagd budget is nu: € 500',
    ]);
  });
});

describe('what was tried meanwhile, and with whom', () => {
  const plan = {
    ...{ experimentId: 'e', expected: 'Korter wachten.', test: 'Een week.', dueOn: '2026-12-01' },
    ...{ startedBy: 'Kees', startedAt: '2026-11-21T10:00:00.000Z', isLate: false, end: null },
  };
  const end = {
    ...({ outcome: 'worked', findings: 'Ja.', learned: 'Doorgaan.', endedBy: 'Kees' } as const),
    endedAt: '2026-12-01T10:00:00.000Z',
  };
  const council = { partnerId: 'p', name: 'Seniorenraad', joins: 'advises', note: null } as const;
  const supplier = { ...council, partnerId: 'q', name: 'Leverancier' };

  it('is told: begun, ended, added, changed and taken away', () => {
    const begun = detail({ experiments: [plan], partners: [council] });
    expect(whatChanged(words, detail(), begun)).toEqual([
      'Er wordt iets uitgeprobeerd.',
      'Seniorenraad hoort erbij: denkt mee',
    ]);
    const ended = detail({ experiments: [{ ...plan, end }], partners: [{ ...council, joins: 'decides' }] });
    expect(whatChanged(words, begun, ended)).toEqual([
      'Er kwam een uitkomst van het uitproberen bij.',
      'Seniorenraad hoort erbij: beslist mee',
    ]);
    expect(whatChanged(words, ended, { ...ended, partners: [supplier] })).toEqual([
      'Leverancier hoort erbij: denkt mee',
      'Seniorenraad hoort er niet meer bij.',
    ]);
  });
});

describe('the response that is shown', () => {
  const delay = decided('explainDelay', '2026-11-10');
  const park = decided('park', '2026-11-12');

  it('is the delay beside the promise while that is the last word', () => {
    const idea = detail({ decisions: [park, delay] });
    expect(shownDelay(idea)).toEqual(delay);
    expect(currentDecision(idea)).toBeNull();
    expect(earlierResponses(idea)).toEqual([park]);
  });

  it('is the decision once there is one that holds', () => {
    const idea = detail({ outcome: 'parked', decisions: [delay, park] });
    expect([shownDelay(idea), currentDecision(idea)]).toEqual([null, park]);
    expect(earlierResponses(idea)).toEqual([delay]);
  });
});

describe('links in what people typed', () => {
  it('are web addresses only, without the full stop after them', () => {
    expect(splitLinks('Zie https://zwolle.nl/balie. Of javascript:alert(1)')).toEqual([
      { text: 'Zie ', href: null },
      { text: 'https://zwolle.nl/balie', href: 'https://zwolle.nl/balie' },
      { text: '. Of javascript:alert(1)', href: null },
    ]);
  });
});
