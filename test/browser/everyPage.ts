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
  const ready = await town.idea('Zeg waarvoor je belt');
  const running = await town.idea('Een fotohokje');
  const unnamed = await town.idea('De veegwagen');
  const declined = await town.idea('Card payments');
  const press =
    (name: RegExp) =>
    async ({ page }: Visit): Promise<void> => {
      await page.getByRole('button', { name }).first().click();
      await page.locator(DIALOG).waitFor();
    };
  return [
    { name: 'idea-to-decide', who: 'Lidia', path: `/ideas/${ready.ideaId}` },
    { name: 'idea-running', who: 'Lidia', path: `/ideas/${running.ideaId}` },
    { name: 'idea-unnamed', who: 'Kees', path: `/ideas/${unnamed.ideaId}` },
    { name: 'idea-declined', who: 'Ruth', path: `/ideas/${declined.ideaId}` },
    {
      name: 'form-take-on',
      who: 'Lidia',
      path: `/ideas/${ready.ideaId}`,
      first: press(/^(Ga ermee aan de slag|Take it on)$/),
    },
    { name: 'form-move', who: 'Lidia', path: '/board?stage=selection', first: press(/^(Verplaats|Move) K-/) },
    { name: 'board-filtered', who: 'Kees', path: '/board?theme=Dienstverlening' },
    { name: 'board-nothing', who: 'Kees', path: '/board?q=olifant' },
    { name: 'not-found', who: 'Kees', path: '/nergens' },
    { name: 'config', who: 'Lidia', path: '/config' },
    ...SETTINGS.map((part) => ({ name: `settings-${part}`, who: 'Priya', path: `/settings?part=${part}` })),
  ];
}
