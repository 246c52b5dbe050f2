import type { Town } from './town';
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
