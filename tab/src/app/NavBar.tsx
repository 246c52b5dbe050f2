import { Board20Filled, Board20Regular } from '@fluentui/react-icons/svg/board';
import { DataTrending20Filled, DataTrending20Regular } from '@fluentui/react-icons/svg/data-trending';
import { Person20Filled, Person20Regular } from '@fluentui/react-icons/svg/person';
import { Settings20Filled, Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { Link, useLocation } from 'react-router';
import type { Me } from '../../../src/contracts/api';
import { useTexts } from '../lib/texts';
import styles from './NavBar.module.css';
import { Sprout } from './Sprout';
import { WhoAmI } from './WhoAmI';

/** The pages that this person may see. On a phone they stand below, within reach of a thumb. */
export function NavBar({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const entries = [
    { to: '/board', also: ['/list', '/ideas'], text: t('app.board'), icons: [Board20Regular, Board20Filled] },
    { to: '/my-ideas', also: ['/new'], text: t('app.myIdeas'), icons: [Person20Regular, Person20Filled] },
    ...(me.abilities.canSeeDashboard
      ? [
          {
            to: '/overview',
            also: [],
            text: t('app.overview'),
            icons: [DataTrending20Regular, DataTrending20Filled],
          },
        ]
      : []),
    ...(me.abilities.canAdminister
      ? [{ to: '/settings', also: [], text: t('app.settings'), icons: [Settings20Regular, Settings20Filled] }]
      : []),
  ] as const;
  return (
    <header className={styles.bar}>
      <span className={styles.brand}>
        <Sprout /> {t('app.name')}
      </span>
      <nav className={styles.nav} aria-label={t('app.pages')}>
        <ul>
          {entries.map(({ to, also, text, icons: [Regular, Filled] }) => {
            const isHere = [to, ...also].some((path) => pathname.startsWith(path));
            return (
              <li key={to}>
                <Link to={to} className={styles.link} aria-current={isHere ? 'page' : undefined}>
                  {isHere ? <Filled aria-hidden="true" /> : <Regular aria-hidden="true" />}
                  <span>{text}</span>
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <WhoAmI me={me} />
    </header>
  );
}
