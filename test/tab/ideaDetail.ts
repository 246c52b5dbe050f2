import { ideaView, type IdeaView, type Me } from '../../src/contracts/api';
import { formatDate, formatDay, formatInstant, localDateOf } from '../../src/i18n/dates';
import { holdTexts, t } from '../../src/i18n/tab';
import { texts as dutch } from '../../src/i18n/tab/dutch';
import type { Texts } from '../../tab/src/lib/texts';

holdTexts('nl', dutch);
const localDay = (value: string) => (value.includes('T') ? localDateOf(value) : value);

/** The words of a Dutch reader, as a page gets them. */
export const words: Texts = {
  language: 'nl',
  t: (key, params) => t('nl', key, params),
  date: (value) => formatDate('nl', localDay(value), 2026),
  day: (value) => formatDay('nl', localDay(value), 2026),
  moment: (value) => formatInstant('nl', value, 2026),
  number: String,
  money: (cents) => `€ ${cents / 100}`,
};

const NOTHING: IdeaView['abilities'] = {
  moves: [],
  ...{
    canEdit: false,
    canWithdraw: false,
    canSupport: false,
    canEndSupport: false,
    canAsk: false,
    canAddPrecedent: false,
  },
  ...{
    canStartVote: false,
    canComplete: false,
    canVote: false,
    canCloseRound: false,
    canDecide: false,
    canMerge: false,
    canExplainDelay: false,
  },
  ...{ canAppointTeam: false, canUpdateWork: false, canAnchorLevels: false },
  ...{ canGrantBudget: false, canUpdateBudget: false },
};

/** An idea in selection with nothing but its text; what matters to a test is given. */
export function detail(part: Partial<IdeaView> = {}): IdeaView {
  return ideaView.parse({
    ...{ ideaId: 'idea-1', number: 'K-2026-0001', title: 'Afspraken aan de balie', text: 'Op maandag.' },
    ...{ problem: null, theme: null, seenElsewhere: null, unnamed: false, submitter: 'Fatima', isOwn: false },
    club: { clubId: 'club', name: 'Slimmer werken', leads: ['Lidia'] },
    ...{ stage: 'selection', outcome: 'open', submittedAt: '2026-11-20T10:00:00.000Z' },
    ...{ stageSince: '2026-11-20T10:00:00.000Z', updatedAt: '2026-11-20T10:00:00.000Z' },
    ...{ promise: 'onTime', respondBy: '2026-12-04', respondedAt: null, delay: null, searchEndsAt: null },
    ...{ parkedUntil: null, mergedInto: null, next: 'implementation', needs: [], round: null },
    ...{ supporters: 0, amSupporting: false, precedents: [], questions: [], decisions: [], team: [] },
    ...{ steps: [], experiments: [], partners: [], anchoring: [], result: null },
    budget: { asked: null, granted: null, spent: null },
    brought: { money: null, time: null, service: null, sustainability: null },
    timeline: { items: [], nextCursor: null },
    version: 1,
    abilities: NOTHING,
    ...part,
  });
}

/** Abilities with some of them given. */
export function abilities(part: Partial<IdeaView['abilities']>): IdeaView['abilities'] {
  return { ...NOTHING, ...part };
}

/** Lidia, who leads a club. */
export const lidia: Me = {
  ...{ personId: 'p1', name: 'Lidia', language: 'nl', isManager: false, isAdministrator: false },
  clubs: [{ clubId: 'club', name: 'Slimmer werken', role: 'lead' }],
  ...{ allClubs: [{ clubId: 'club', name: 'Slimmer werken' }], themes: ['Balie'], today: '2026-11-21' },
  abilities: {
    ...{ canSubmit: true, canSeeDashboard: true, canExport: true },
    ...{ canAdminister: false, canFindPeople: true },
  },
};
