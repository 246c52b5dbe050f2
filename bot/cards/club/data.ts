import type { ClubView, Language } from '../../../src/contracts/views';
import { formatList, t } from '../../../src/i18n';
import { sendForm, type CardAction } from '../actions';
import { problemOf, type Base, type Problem } from '../parts';
import { plainLine } from '../plain';
import { choicesOf, type PersonChoice } from '../people';

export interface ClubData extends Base, Problem {
  readonly heading: string;
  readonly ready: string;
  readonly hasWaiting: boolean;
  readonly waiting: string;
  readonly hasGuests: boolean;
  readonly guests: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly canAppointLead: boolean;
  readonly appoint: string;
  readonly appointLabel: string;
  readonly appointPlaceholder: string;
  readonly people: readonly PersonChoice[];
  readonly appointActions: readonly CardAction[];
}

export function clubData(view: ClubView, language: Language): ClubData {
  const themes =
    view.themes.length === 0
      ? t(language, 'club.noThemes')
      : formatList(language, view.themes.map(plainLine));
  const heading = t(language, 'club.heading', { name: plainLine(view.name) });
  const ready = [t(language, 'club.ready')];
  if (view.isDefault) ready.push(t(language, 'club.default'));
  return {
    fallbackText: heading,
    ...problemOf(view.problemWith, language),
    heading,
    ready: ready.join(' '),
    hasWaiting: view.waitingIdeas > 0,
    waiting: t(language, 'club.waiting', { count: view.waitingIdeas }),
    hasGuests: view.guests > 0,
    guests: t(language, 'club.guests', { count: view.guests }),
    facts: [
      {
        title: t(language, 'club.leadsLabel', { count: view.leads.length }),
        value: formatList(language, view.leads.map(plainLine)),
      },
      { title: t(language, 'club.membersLabel'), value: String(view.memberCount) },
      { title: t(language, 'club.themesLabel'), value: themes },
    ],
    canAppointLead: view.canAppointLead,
    appoint: t(language, 'club.appoint'),
    appointLabel: t(language, 'club.appointLabel'),
    appointPlaceholder: t(language, 'club.appointPlaceholder'),
    people: choicesOf(view.people),
    appointActions: [sendForm(t(language, 'actions.appointLead'), 'appointLead', { clubId: view.clubId })],
  };
}
