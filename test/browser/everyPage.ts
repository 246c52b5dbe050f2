import { apiAs } from '../support/api';
import { DIALOG, type Town } from './town';
import type { Visit } from './visit';

/** One page of the tab as somebody sees it. */
export interface Sight {
  /** Tells in a file name or a failure which page it is. */
  readonly name: string;
  /** Who looks; null: nobody has signed in. */
  readonly who: string | null;
  readonly path: string;
  /** What is done there before one looks. */
  readonly first?: (visit: Visit) => Promise<void>;
}

/** Every page of the tab, each seen by somebody who finds it full. */
export async function everyPage(town: Town): Promise<readonly Sight[]> {
  const voting = await town.idea('Balie en vergunningen');
  const anchored = await town.idea('WhatsApp');
  return [
    { name: 'sign-in', who: null, path: '/board' },
    { name: 'board', who: 'Lidia', path: '/board' },
    { name: 'list', who: 'Lidia', path: '/list' },
    { name: 'idea-voting', who: 'Lidia', path: `/ideas/${voting.ideaId}` },
    { name: 'idea-anchored', who: 'Lidia', path: `/ideas/${anchored.ideaId}` },
    { name: 'my-ideas', who: 'Fatima', path: '/my-ideas' },
    { name: 'submit', who: 'Fatima', path: '/new' },
    { name: 'overview', who: 'Henk', path: '/overview' },
    { name: 'settings', who: 'Priya', path: '/settings' },
  ];
}

const SETTINGS = ['people', 'rules', 'calendar', 'themes', 'outbox', 'data', 'audit'] as const;

/** What there is beyond the first look at a page: other states of an idea, forms, parts of the settings. */
export async function everythingElse(town: Town): Promise<readonly Sight[]> {
  return [
    ...(await statesAndForms(town)),
    { name: 'form-move', who: 'Lidia', path: '/board?stage=selection', first: press(/^(Verplaats|Move) K-/) },
    { name: 'board-filtered', who: 'Kees', path: '/board?theme=Dienstverlening' },
    { name: 'board-nothing', who: 'Kees', path: '/board?q=olifant' },
    { name: 'my-ideas-none', who: 'Carla', path: '/my-ideas' },
    { name: 'submit-similar', who: 'Tom', path: '/new', first: typeSomethingAlike },
    { name: 'not-found', who: 'Kees', path: '/nergens' },
    { name: 'config', who: 'Lidia', path: '/config' },
    ...SETTINGS.map((part) => ({ name: `settings-${part}`, who: 'Priya', path: `/settings?part=${part}` })),
    {
      name: 'settings-theme-away',
      who: 'Priya',
      path: '/settings?part=themes',
      first: press(/^(Haal .* weg|Take away .*)$/),
    },
    { name: 'settings-person-data', who: 'Priya', path: '/settings?part=data', first: showDataOf('Lidia') },
  ];
}

/** Opens the first form that has a button of this name. */
function press(name: RegExp): (visit: Visit) => Promise<void> {
  return async ({ page }) => {
    await page.getByRole('button', { name }).first().click();
    await page.locator(DIALOG).waitFor();
  };
}

async function typeSomethingAlike({ page }: Visit): Promise<void> {
  await page.locator('[name="text"]').fill('Een afspraak maken bij de balie, zodat de wachtrij korter wordt');
  await page.locator('#similar').waitFor();
}

function showDataOf(name: string): (visit: Visit) => Promise<void> {
  return async ({ page, settled }) => {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('button', { name: /^Download/ }).waitFor();
    await settled();
  };
}

/** Ideas in every state, and every form on them; those of one page follow on each other. */
async function statesAndForms(town: Town): Promise<readonly Sight[]> {
  const path = async (title: string): Promise<string> => `/ideas/${(await town.idea(title)).ideaId}`;
  const ready = { who: 'Lidia', path: await path('Zeg waarvoor je belt') };
  const running = { who: 'Lidia', path: await path('Een fotohokje') };
  const anchoring = { who: 'Lidia', path: await path('Veiling') };
  const voting = { who: 'Youssef', path: await path('Balie en vergunningen') };
  const unnamed = await path('De veegwagen');
  const fresh = await path('Met de tablet');
  await put(town, 'Daan', `${running.path}/budget`, { asked: 120_000 });
  await put(town, 'Ngozi', `${anchoring.path}/anchoring/information`, {
    arranged: 'Wat weg mag, staat in het systeem van het magazijn.',
  });
  return [
    { name: 'idea-to-decide', ...ready },
    { name: 'form-take-on', ...ready, first: press(/^(Ga ermee aan de slag|Take it on)$/) },
    { name: 'form-park', ...ready, first: press(/^(Bewaar voor later|Keep for later)$/) },
    { name: 'form-decline', ...ready, first: press(/^(Wijs af|Decline)$/) },
    { name: 'form-merge', ...ready, first: press(/^(Voeg samen|Merge)$/) },
    { name: 'form-explain-delay', ...ready, first: press(/^(Vraag meer tijd|Ask for more time)$/) },
    { name: 'form-close-round', ...voting, first: press(/^(Sluit de stemronde|Close the vote)$/) },
    { name: 'form-vote-reason', ...voting, first: press(/reden|reason/) },
    { name: 'idea-running', ...running },
    { name: 'form-appoint', ...running, first: press(/^(Kies|Choose): Ambass/) },
    { name: 'form-step', ...running, first: press(/^(Voeg een stap toe|Add a step)$/) },
    { name: 'form-experiment', ...running, first: press(/^(Probeer iets uit|Try something out)$/) },
    { name: 'form-experiment-end', ...running, first: press(/^(Vertel de uitkomst|Tell the outcome)/) },
    { name: 'form-partner', ...running, first: press(/^(Voeg een partner toe|Add a partner)$/) },
    { name: 'form-partner-change', ...running, first: press(/^(Wijzig|Change): Senioren/) },
    { name: 'form-partner-remove', ...running, first: press(/^(Haal weg|Remove): Senioren/) },
    { name: 'form-to-anchoring', ...running, first: press(/^(Ga het borgen|Start anchoring)$/) },
    { ...running, name: 'form-budget-asked', who: 'Daan', first: press(/budget/i) },
    { ...running, name: 'form-budget-granted', who: 'Henk', first: press(/budget/i) },
    { name: 'idea-anchoring', ...anchoring },
    { name: 'form-anchor', ...anchoring, first: press(/^Informati(e|on): /) },
    { name: 'form-result', ...anchoring, first: press(/^(Het is gelukt|It worked)/) },
    { name: 'idea-fresh', who: 'Lidia', path: fresh },
    { name: 'form-ask', who: 'Lidia', path: fresh, first: press(/^(Stel een vraag|Ask a question)$/) },
    {
      ...{ name: 'form-precedent', who: 'Lidia', path: fresh },
      first: press(/^(Geef een voorbeeld|Give an example)$/),
    },
    { name: 'idea-own', who: 'Samira', path: fresh },
    { name: 'form-edit', who: 'Samira', path: fresh, first: press(/^(Pas aan|Edit)$/) },
    { name: 'form-withdraw', who: 'Samira', path: fresh, first: press(/^(Trek in|Withdraw)$/) },
    { name: 'idea-unnamed', who: 'Kees', path: unnamed },
    { name: 'form-answer', who: 'Jan Willem', path: unnamed, first: press(/^(Beantwoord|Answer)/) },
    { name: 'idea-declined', who: 'Ruth', path: await path('Card payments') },
    { name: 'idea-parked', who: 'Henk', path: await path('Vraag elke groep') },
    { name: 'idea-merged', who: 'Marieke', path: await path('Ruilhoek') },
    { name: 'idea-withdrawn', who: 'Tom', path: await path('Woensdagochtend') },
  ];
}

/** Somebody brings an idea on meanwhile. */
async function put(town: Town, who: string, path: string, body: unknown): Promise<void> {
  const { status, text } = await (await apiAs(town.world, who)).put(path, body);
  if (status !== 200) throw new Error(`${who} may not: ${text}`);
}
